// SPDX-License-Identifier: Apache-2.0
package org.oncetold.protocol;

import java.util.HashMap;
import java.util.Map;
import org.yaml.snakeyaml.nodes.Node;

/// Where the parts of a structure stand in its file, so that what turns out to be wrong with them
/// can be said there.
final class Places {

    private final Map<String, Node> nodes = new HashMap<>();
    private final Mistakes mistakes;

    Places(Mistakes mistakes) {
        this.mistakes = mistakes;
    }

    /// Whether the place was free.
    boolean put(String place, Node node) {
        return nodes.put(place, node) == null;
    }

    void say(String place, String what, String mend) {
        var node = nodes.get(place);
        mistakes.add(node == null ? 1 : Mistakes.line(node), what, mend);
    }
}
