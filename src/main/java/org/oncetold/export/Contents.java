// SPDX-License-Identifier: Apache-2.0
package org.oncetold.export;

import java.time.Duration;
import org.oncetold.export.pdf.StatementDocument;
import org.oncetold.export.pdf.Tally;

/// What is in an export, in numbers.
///
/// @param sound how long the recordings are
public record Contents(
        int recordings,
        Duration sound,
        int passages,
        int heard,
        int corrections,
        int breaks,
        boolean tryingOutModel) {

    static Contents of(StatementDocument document) {
        var tally = Tally.of(document);
        var sittings = document.sittings();
        return new Contents(
                sittings.size(),
                sittings.stream()
                        .map(it -> Duration.between(it.began(), it.ended()))
                        .reduce(Duration.ZERO, Duration::plus),
                tally.all(),
                tally.heard(),
                tally.corrections(),
                sittings.stream().mapToInt(it -> it.breaks().size()).sum(),
                sittings.stream().anyMatch(it -> it.proof().forTryingOutOnly()));
    }

    public int unheard() {
        return passages - heard;
    }
}
