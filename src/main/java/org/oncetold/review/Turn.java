// SPDX-License-Identifier: Apache-2.0
package org.oncetold.review;

import java.util.List;

/// Passages of one voice without another between them.
public record Turn(String speaker, List<Passage> passages) {

    public Turn {
        passages = List.copyOf(passages);
    }
}
