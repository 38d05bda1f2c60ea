// SPDX-License-Identifier: Apache-2.0
package org.oncetold.review.ui;

import java.util.List;
import org.oncetold.recording.Masked;

/// The stretches of a sitting in which no sound is kept, as the page shows them.
record MaskedStretches(List<Masked> masked, Reader reader) {

    List<SessionWords.Pause> pauses() {
        return masked.stream()
                .map(it ->
                        new SessionWords.Pause(
                                PassageWriter.seconds(it.from()),
                                PassageWriter.seconds(it.to()),
                                word(it)))
                .toList();
    }

    List<SessionWords.Line> lines() {
        return masked.stream()
                .map(it -> new SessionWords.Line(PassageWriter.seconds(it.from()), sentence(it)))
                .toList();
    }

    private String sentence(Masked it) {
        var seconds = Math.max(1, it.to().minus(it.from()).toSeconds());
        return reader.word("review.page.maskedFor", seconds, reason(it));
    }

    private String word(Masked it) {
        return reader.word("review.page.masked", reason(it));
    }

    private String reason(Masked it) {
        return it.told(this::reason)
                .orElseGet(() -> reader.word("review.page.maskedWithoutReason"));
    }

    private String reason(Masked.Reason noted) {
        var at = reader.when(noted.notedAt());
        return reader.word("review.page.maskedBecause", noted.words().reveal(), at);
    }
}
