// SPDX-License-Identifier: Apache-2.0
package org.oncetold.statement;

import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/// The protocols a statement can be opened for.
@Component
public class ProtocolShelf {

    public List<String> ids() {
        return List.of("adult-peace");
    }

    public String title(String id, Locale locale) {
        return id;
    }

    boolean offers(String id) {
        return ids().contains(id);
    }
}
