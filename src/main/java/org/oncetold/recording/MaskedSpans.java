// SPDX-License-Identifier: Apache-2.0
package org.oncetold.recording;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// All masked stretches of a recording, in order, as its chunks tell them.
record MaskedSpans(List<MaskedSpan> inOrder) {

    MaskedSpans {
        inOrder = List.copyOf(inOrder);
    }

    static MaskedSpans of(List<KeptChunk> chunks) {
        var spans = new ArrayList<MaskedSpan>();
        for (var chunk : chunks) {
            if (!chunk.masked()) continue;
            var follows = !spans.isEmpty() && spans.getLast().to() == chunk.firstSample();
            var from = follows ? spans.removeLast().from() : chunk.firstSample();
            spans.add(new MaskedSpan(from, chunk.end()));
        }
        return new MaskedSpans(spans);
    }

    /// As the manifest holds them; empty when there is none.
    Optional<String> codes() {
        return inOrder.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        inOrder.stream()
                                .map(span -> span.from() + "-" + span.to())
                                .collect(Collectors.joining(",")));
    }
}
