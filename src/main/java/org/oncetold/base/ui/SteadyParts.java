// SPDX-License-Identifier: Apache-2.0
package org.oncetold.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// Parts at the head of a place, each kept as long as what it was drawn from is wanted: what comes
/// by itself draws nothing anew under a finger, a hand that writes, or an ear.
///
/// @param <K> what a part is drawn from; wanted once at a time
public final class SteadyParts<K> {

    private final HasComponents place;
    private final Map<K, Component> parts = new HashMap<>();

    public SteadyParts(HasComponents place) {
        this.place = place;
    }

    /// Shows these parts in this order, before what else stands there.
    public void show(List<K> wanted, Function<? super K, ? extends Component> draw) {
        for (var gone : without(wanted)) place.remove(parts.remove(gone));
        for (var at = 0; at < wanted.size(); at++)
            put(at, parts.computeIfAbsent(wanted.get(at), draw));
    }

    private Collection<K> without(List<K> wanted) {
        var gone = new HashSet<>(parts.keySet());
        wanted.forEach(gone::remove);
        return gone;
    }

    private void put(int at, Component part) {
        var there = place.getElement();
        var stands = at < there.getChildCount() && there.getChild(at).equals(part.getElement());
        if (!stands) place.addComponentAtIndex(at, part);
    }
}
