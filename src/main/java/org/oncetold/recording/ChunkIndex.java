// SPDX-License-Identifier: Apache-2.0
package org.oncetold.recording;

import java.util.ArrayList;
import java.util.List;
import org.oncetold.vault.ChunkChain;

/// All chunks of a recording that follow each other without a gap, without their sound: enough to
/// find a moment, and to prove that none is missing, changed or put in. Three hours take about a
/// megabyte.
final class ChunkIndex {

    private static final int STEP = 2_000;

    private final List<KeptChunk> chunks;
    private final byte[] chain;

    private ChunkIndex(List<KeptChunk> chunks, byte[] chain) {
        this.chunks = List.copyOf(chunks);
        this.chain = chain;
    }

    static ChunkIndex read(ChunkTable table, Recording recording) {
        var found = new ArrayList<KeptChunk>();
        var chain = ChunkChain.begin(recording.id().value());
        while (found.size() < recording.chunks()) {
            var some = table.from(recording.id(), found.size(), STEP);
            for (var chunk : some) {
                if (chunk.seq() != found.size() || found.size() == recording.chunks()) break;
                chain = chunk.link(chain);
                found.add(chunk);
            }
            if (some.isEmpty() || found.size() <= some.getFirst().seq()) break;
        }
        return new ChunkIndex(found, chain);
    }

    int size() {
        return chunks.size();
    }

    KeptChunk get(int number) {
        return chunks.get(number);
    }

    long samples() {
        return chunks.isEmpty() ? 0 : chunks.getLast().end();
    }

    MaskedSpans masked() {
        return MaskedSpans.of(chunks);
    }

    byte[] chain() {
        return chain.clone();
    }

    /// The number of the chunk in which a sample lies; the size when it lies behind the end.
    int at(long sample) {
        int low = 0;
        int high = chunks.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (chunks.get(middle).end() <= sample) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}
