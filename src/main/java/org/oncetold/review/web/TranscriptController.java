// SPDX-License-Identifier: Apache-2.0
package org.oncetold.review.web;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import org.oncetold.access.Justification;
import org.oncetold.access.NamedPurpose;
import org.oncetold.base.StatementId;
import org.oncetold.base.Words;
import org.oncetold.recording.Recording;
import org.oncetold.review.Passage;
import org.oncetold.review.SpeakerFrom;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The words of a statement for programs.
@RestController
@RequestMapping("/api/v1/statements/{id}/transcript")
class TranscriptController {

    private static final String UTF8 = ";charset=UTF-8";

    private final Opening opening;
    private final Words words;

    TranscriptController(Opening opening, Words words) {
        this.opening = opening;
        this.words = words;
    }

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    TranscriptJson json(@PathVariable String id, NamedPurpose why) {
        return opening.json(StatementId.parse(id), why.justification());
    }

    @GetMapping(produces = "text/vtt" + UTF8)
    String webVtt(@PathVariable String id, NamedPurpose why, Locale locale) {
        return captions(id, why.justification(), locale, Captions::webVtt);
    }

    @GetMapping(produces = "application/x-subrip" + UTF8)
    String subRip(@PathVariable String id, NamedPurpose why, Locale locale) {
        return captions(id, why.justification(), locale, Captions::subRip);
    }

    @GetMapping(produces = "text/plain" + UTF8)
    String plain(@PathVariable String id, NamedPurpose why, Locale locale) {
        return captions(id, why.justification(), locale, Captions::plain);
    }

    /// Several recordings are laid end to end, in the order in which they were made.
    private String captions(
            String id,
            Justification why,
            Locale locale,
            BiFunction<Captions, List<Cue>, String> form) {
        var cues = new ArrayList<Cue>();
        var sources = new ArrayList<String>();
        var offset = Duration.ZERO;
        for (var part : opening.parts(StatementId.parse(id), why)) {
            sources.add(source(part.recording()));
            cues.addAll(
                    Cue.of(part.reviewed().passages(), offset, passage -> voice(passage, locale)));
            offset = offset.plus(part.recording().duration());
        }
        var unheard = words.getTranslation("review.captions.notYetHeard", locale);
        return form.apply(new Captions(unheard, sources), cues);
    }

    private static String source(Recording recording) {
        var digest = recording.digest().map(it -> ", SHA-256 of its sound " + it.hex()).orElse("");
        return "recording " + recording.id() + digest;
    }

    private String voice(Passage passage, Locale locale) {
        var speaker = words.getTranslation("review.speaker." + passage.speaker(), locale);
        return passage.speakerFrom() == SpeakerFrom.TURN
                ? words.getTranslation("review.captions.marked", locale, speaker)
                : speaker;
    }
}
