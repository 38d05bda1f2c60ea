// SPDX-License-Identifier: Apache-2.0
package org.oncetold.statement;

import java.util.List;
import java.util.Locale;
import org.oncetold.protocol.Protocol;
import org.oncetold.protocol.Protocols;
import org.springframework.stereotype.Component;

/// The protocols a statement can be opened for.
@Component
public class ProtocolShelf {

    private final Protocols protocols;

    ProtocolShelf(Protocols protocols) {
        this.protocols = protocols;
    }

    public List<String> ids() {
        return protocols.all().stream().map(Protocol::id).toList();
    }

    public String title(String id, Locale locale) {
        return protocols.words(id, locale).title();
    }

    boolean offers(String id) {
        return ids().contains(id);
    }
}
