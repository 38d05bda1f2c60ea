// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interviewee.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.oncetold.access.NamedPurpose;
import org.oncetold.base.Refusal;
import org.oncetold.base.StatementId;
import org.oncetold.interviewee.Leaflet;
import org.oncetold.interviewee.Leaflets;
import org.oncetold.interviewee.Noted;
import org.oncetold.interviewee.Rights;
import org.oncetold.interviewee.RightsGiven;
import org.oncetold.people.People;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// When and how the interviewee was told of their rights: read, and noted.
@RestController
@RequestMapping("/api/v1/statements/{id}/rights")
class RightsController {

    /// One of the leaflets that lie here, for example `eu` and `es`.
    record LeafletName(@Nullable String jurisdiction, @Nullable String language) {}

    /// @param leaflet empty when it was explained without one
    record Given(
            @Nullable LeafletName leaflet,
            @Nullable String words,
            @Nullable ExplainedJson explained) {

        @Override
        public String toString() {
            return "[confidential]";
        }
    }

    record GivenJson(
            RightsGiven.@Nullable Given leaflet,
            String words,
            ExplainedJson explained,
            String by,
            Instant at) {}

    private final Rights rights;
    private final Leaflets leaflets;
    private final People people;

    RightsController(Rights rights, Leaflets leaflets, People people) {
        this.rights = rights;
        this.leaflets = leaflets;
        this.people = people;
    }

    @GetMapping
    List<GivenJson> given(@PathVariable String id, NamedPurpose named) {
        return rights.of(StatementId.parse(id), named.justification()).stream()
                .map(this::json)
                .toList();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void give(@PathVariable String id, NamedPurpose named, @RequestBody Given given) {
        var why = named.justification();
        rights.give(
                StatementId.parse(id),
                new RightsGiven(
                        Optional.ofNullable(given.leaflet()).map(this::leaflet),
                        Sent.required(given.explained(), "explained").value(),
                        Sent.words(given.words())),
                why);
    }

    private RightsGiven.Given leaflet(LeafletName name) {
        return leaflets.find(
                        Sent.required(name.jurisdiction(), "leaflet.jurisdiction"),
                        Sent.required(name.language(), "leaflet.language"))
                .map(Leaflet::asGiven)
                .orElseThrow(
                        () -> new Refusal(Refusal.Kind.UNFIT, "interviewee.refusal.noLeaflet"));
    }

    private GivenJson json(Noted<RightsGiven> noted) {
        var given = noted.what();
        return new GivenJson(
                given.leaflet().orElse(null),
                given.words().reveal(),
                ExplainedJson.of(given.explained()),
                people.byId(noted.by()).login(),
                noted.at());
    }
}
