// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interviewee.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.oncetold.base.Confidential;
import org.oncetold.interviewee.Assessment;
import org.oncetold.interviewee.Attention;
import org.oncetold.interviewee.Factor;
import org.oncetold.interviewee.Measure;

/// Takes down what a person looked at with the interviewee, what they wish, and the measures that
/// they chose together.
class NeedsForm extends Div {

    private final TickedWords<Factor> factors;
    private final TickedWords<Measure> measures;
    private final CheckboxGroup<Attention> attention = new CheckboxGroup<>();
    private final TextArea ownWishes;
    private final Checkbox none = new Checkbox(getTranslation("interviewee.needs.noMeasures"));

    NeedsForm(Optional<Assessment> before) {
        addClassName("person-form");
        factors = new TickedWords<>(before.map(Assessment::factors).orElse(Map.of()));
        measures = new TickedWords<>(before.map(Assessment::measures).orElse(Map.of()));
        ownWishes =
                Fields.words(
                        "interviewee.needs.own",
                        before.map(it -> it.ownWishes().reveal()).orElse(""));
        none.setValue(before.map(Assessment::wishesNoMeasures).orElse(false));
        attention.setLabel(getTranslation("interviewee.needs.attention"));
        attention.addClassName("person-choice");
        attention.setItems(Attention.values());
        attention.setItemLabelGenerator(one -> getTranslation(one.key()));
        attention.setValue(before.map(Assessment::attention).orElse(Set.of()));
        for (var group : Factor.Group.values()) addFactors(group);
        add(attention, ownWishes, none, new H3(getTranslation("interviewee.needs.measures")));
        measures.addTo(this, List.of(Measure.values()), Measure::key);
    }

    Assessment value() {
        return new Assessment(
                factors.value(),
                attention.getValue(),
                Confidential.of(ownWishes.getValue()),
                none.getValue(),
                measures.value());
    }

    private void addFactors(Factor.Group group) {
        add(new H3(getTranslation(group.key())));
        var inGroup = Stream.of(Factor.values()).filter(it -> it.group() == group).toList();
        factors.addTo(this, inGroup, Factor::key);
    }
}
