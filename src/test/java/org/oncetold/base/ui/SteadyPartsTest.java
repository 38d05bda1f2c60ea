// SPDX-License-Identifier: Apache-2.0
package org.oncetold.base.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

class SteadyPartsTest {

    private final Div place = new Div();
    private final SteadyParts<String> parts = new SteadyParts<>(place);

    @Test
    void keepsWhatIsStillWantedWhereverItStands() {
        show("a", "b", "c");
        var kept = part(1);

        show("x", "b", "d", "c");

        assertThat(texts()).containsExactly("x", "b", "d", "c");
        assertThat(part(1)).isSameAs(kept);
        show("c", "b");
        assertThat(texts()).containsExactly("c", "b");
        assertThat(part(1)).isSameAs(kept);
    }

    @Test
    void doesNotTouchWhatStays() {
        show("a", "b");
        var moved = new int[1];
        part(1).addDetachListener(_ -> moved[0]++);
        var before = part(1).getElement().getNode();

        show("b");

        assertThat(part(0).getElement().getNode()).isSameAs(before);
        assertThat(moved[0]).isZero();
    }

    @Test
    void standsBeforeWhatElseIsThere() {
        place.add(new Span("last"));

        show("a", "b");
        show("b");

        assertThat(texts()).containsExactly("b", "last");
    }

    @Test
    void drawsAnewWhatComesAgain() {
        show("a");
        var before = part(0);
        show();
        show("a");

        assertThat(part(0)).isNotSameAs(before);
    }

    private void show(String... wanted) {
        parts.show(List.of(wanted), Span::new);
    }

    private Component part(int at) {
        return place.getComponentAt(at);
    }

    private List<String> texts() {
        return place.getChildren().map(it -> it.getElement().getText()).toList();
    }
}
