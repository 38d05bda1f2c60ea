// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interviewee;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.oncetold.access.Layer;

/// Everything the interviewee decided, layer by layer, in the order in which it was noted.
public record Agreement(List<Noted<Decision>> decisions) {

    public Agreement {
        decisions = List.copyOf(decisions);
    }

    /// What holds now; empty when nobody has asked yet.
    public Optional<Noted<Decision>> on(Layer layer) {
        return history(layer).reversed().stream().findFirst();
    }

    public List<Noted<Decision>> history(Layer layer) {
        return decisions.stream().filter(noted -> noted.what().layer() == layer).toList();
    }

    /// Whether the layer is closed by what holds now, or by nobody having asked.
    public boolean closes(Layer layer) {
        return on(layer).map(noted -> noted.what().closes()).orElse(!layer.openUnasked());
    }

    Set<Layer> closed() {
        var closed = EnumSet.allOf(Layer.class);
        closed.removeIf(layer -> !closes(layer));
        return closed;
    }
}
