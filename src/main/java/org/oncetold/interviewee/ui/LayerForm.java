// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interviewee.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import org.oncetold.access.Layer;
import org.oncetold.base.Confidential;
import org.oncetold.interviewee.Decision;
import org.oncetold.interviewee.Decision.Answer;
import org.oncetold.interviewee.LegalBasis;
import org.oncetold.interviewee.Noted;

/// Notes the answer of the interviewee about one layer: what it is in their language, their answer,
/// and apart from that what it rests on.
class LayerForm extends Div {

    private final AgreementPanel panel;
    private final Layer layer;
    private final RadioButtonGroup<Answer> answer;
    private final TextArea words = Fields.words("interviewee.agreement.words", "");
    private final RadioButtonGroup<LegalBasis.Kind> basis;
    private final TextField citation;
    private final ExplainedFields explained;
    private final Div sheet = new Div();

    LayerForm(AgreementPanel panel, Layer layer, Optional<Noted<Decision>> before) {
        this.panel = panel;
        this.layer = layer;
        addClassName("person-form");
        answer = Fields.choice("interviewee.agreement.answer", answers(before), Answer::key);
        basis =
                Fields.choice(
                        "interviewee.agreement.basis",
                        List.of(LegalBasis.Kind.values()),
                        LegalBasis.Kind::key);
        var law = before.map(noted -> noted.what().basis()).filter(it -> !it.restsOnAgreement());
        citation =
                Fields.line(
                        "interviewee.agreement.citation",
                        law.map(it -> it.citation().reveal()).orElse(""));
        law.ifPresent(it -> basis.setValue(it.kind()));
        basis.addValueChangeListener(_ -> showCitation());
        showCitation();
        explained = new ExplainedFields(panel.matter, panel.desk);
        explained.onLanguage(this::explain);
        explain(explained.language());
        add(
                new H3(getTranslation(layer.key())),
                sheet,
                explained,
                answer,
                words,
                basis,
                citation,
                panel.foot("interviewee.agreement.save", this::keep));
    }

    /// What was agreed to can be taken back; what was not can only be refused.
    private static List<Answer> answers(Optional<Noted<Decision>> before) {
        var allowed = before.filter(noted -> noted.what().answer().allows()).isPresent();
        return List.of(Answer.AGREED, Answer.LIMITED, allowed ? Answer.WITHDRAWN : Answer.REFUSED);
    }

    private void showCitation() {
        citation.setVisible(basis.getValue() == LegalBasis.Kind.LAW);
    }

    private void explain(String language) {
        sheet.removeAll();
        panel.desk
                .leaflets
                .explanation(layer, language)
                .ifPresentOrElse(
                        explanation -> sheet.add(SheetText.part(explanation)),
                        () ->
                                sheet.add(
                                        panel.text(
                                                "t2", getTranslation("interviewee.sheet.none"))));
    }

    private void keep() {
        var legal =
                basis.getValue() == LegalBasis.Kind.LAW
                        ? LegalBasis.law(citation.getValue())
                        : LegalBasis.agreement();
        var decision =
                new Decision(
                        layer,
                        answer.getValue(),
                        Confidential.of(words.getValue()),
                        legal,
                        explained.value());
        panel.desk.agreements.decide(panel.matter.id(), decision, panel.matter.why());
    }
}
