// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interviewee.web;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.oncetold.access.Layer;
import org.oncetold.access.NamedPurpose;
import org.oncetold.base.StatementId;
import org.oncetold.interviewee.Agreement;
import org.oncetold.interviewee.Agreements;
import org.oncetold.interviewee.Decision;
import org.oncetold.interviewee.LegalBasis;
import org.oncetold.interviewee.Noted;
import org.oncetold.people.People;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What the interviewee agrees to, layer by layer: read, and noted. Nothing is replaced; a later
/// answer stands before the earlier ones.
@RestController
@RequestMapping("/api/v1/statements/{id}/agreement")
class AgreementController {

    /// @param law where a law says so, when it rests on one; without it, on agreement alone
    record Answered(
            Decision.@Nullable Answer answer,
            @Nullable String words,
            @Nullable String law,
            @Nullable ExplainedJson explained) {

        Decision about(Layer layer) {
            return new Decision(
                    layer,
                    Sent.required(answer, "answer"),
                    Sent.words(words),
                    law == null ? LegalBasis.agreement() : LegalBasis.law(law),
                    Sent.required(explained, "explained").value());
        }

        @Override
        public String toString() {
            return "[confidential]";
        }
    }

    record AnswerJson(
            Decision.Answer answer,
            String words,
            @Nullable String law,
            ExplainedJson explained,
            String by,
            Instant at) {}

    /// @param answers the newest first; empty when nobody has asked yet
    record LayerJson(Layer layer, boolean open, List<AnswerJson> answers) {}

    private final Agreements agreements;
    private final People people;

    AgreementController(Agreements agreements, People people) {
        this.agreements = agreements;
        this.people = people;
    }

    @GetMapping
    List<LayerJson> agreement(@PathVariable String id, NamedPurpose named) {
        var agreement = agreements.of(StatementId.parse(id), named.justification());
        return Stream.of(Layer.values()).map(layer -> layer(layer, agreement)).toList();
    }

    @PostMapping("/{layer}")
    LayerJson decide(
            @PathVariable String id,
            @PathVariable Layer layer,
            NamedPurpose named,
            @RequestBody Answered answered) {
        var why = named.justification();
        return layer(layer, agreements.decide(StatementId.parse(id), answered.about(layer), why));
    }

    private LayerJson layer(Layer layer, Agreement agreement) {
        var answers = agreement.history(layer).reversed().stream().map(this::answer).toList();
        return new LayerJson(layer, !agreement.closes(layer), answers);
    }

    private AnswerJson answer(Noted<Decision> noted) {
        var decision = noted.what();
        var basis = decision.basis();
        return new AnswerJson(
                decision.answer(),
                decision.words().reveal(),
                basis.restsOnAgreement() ? null : basis.citation().reveal(),
                ExplainedJson.of(decision.explained()),
                people.byId(noted.by()).login(),
                noted.at());
    }
}
