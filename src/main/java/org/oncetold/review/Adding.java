// SPDX-License-Identifier: Apache-2.0
package org.oncetold.review;

import java.util.ArrayList;
import java.util.List;
import org.oncetold.base.Confidential;
import org.oncetold.base.Refusal;
import org.oncetold.transcription.Transcript;

/// One addition beside one passage, while the chain of its recording is locked.
final class Adding {

    private final Chain chain;
    private final Transcript transcript;
    private final Voices voices;
    private final int index;
    private final List<Entry.Kept> entries;

    Adding(Chain chain, Transcript transcript, Voices voices, int index, List<Entry.Kept> entries) {
        this.chain = chain;
        this.transcript = transcript;
        this.voices = voices;
        this.index = index;
        this.entries = new ArrayList<>(entries);
    }

    Collation collation() {
        return new Collation(transcript, voices, entries);
    }

    Passage passage() {
        return collation().passage(index);
    }

    /// The passage as somebody saw it who has not seen the newer entries.
    Passage passageAt(long seen) {
        var then = entries.stream().filter(kept -> kept.rev() <= seen).toList();
        return new Collation(transcript, voices, then).passage(index);
    }

    /// How many entries there are, this addition's included.
    int size() {
        return entries.size();
    }

    Correcting correct(List<Correction> offered, Confidential<String> text) {
        var corrections = new Corrections(passage().corrections());
        for (var correction : offered) {
            switch (corrections.place(correction)) {
                case Corrections.Placing.Clash clash -> {
                    return new Correcting.Conflict(passage(), clash.standing(), text);
                }
                case Corrections.Placing.Stands stands -> corrections = stands.corrections();
            }
        }
        offered.forEach(correction -> put(new Entry.Correcting(index, correction)));
        return new Correcting.Saved(passage());
    }

    /// Confirming twice what has not changed since is confirming once.
    Passage hear(Heard heard, long seen) {
        var passage = passage();
        if (passage.revision() != seen) throw Refusal.conflict("review.refusal.changed");
        if (entries.stream().anyMatch(kept -> isHearing(kept, heard, seen))) return passage;
        return add(new Entry.Hearing(index, heard, seen));
    }

    Passage add(Entry entry) {
        passage();
        put(entry);
        return passage();
    }

    private boolean isHearing(Entry.Kept kept, Heard heard, long seen) {
        return kept.entry() instanceof Entry.Hearing earlier
                && earlier.passage() == index
                && earlier.seen() == seen
                && earlier.heard().by().equals(heard.by());
    }

    private void put(Entry entry) {
        entries.add(chain.add(transcript.statement(), transcript.recording(), entry));
    }
}
