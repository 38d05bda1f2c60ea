// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interviewee;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/// A side note with everything that was added to it since, in order.
///
/// @param number by which an addendum names it
public record KeptNote(int number, Noted<SideNote> note, List<Noted<SideNote>> addenda) {

    public KeptNote {
        addenda = List.copyOf(addenda);
    }

    /// Whether the interviewee agrees to social services reading it, as it was noted last.
    public boolean shared() {
        return (addenda.isEmpty() ? note : addenda.getLast()).what().shared();
    }

    static List<KeptNote> of(List<Noted<SideNote>> line) {
        var kept = new LinkedHashMap<Integer, KeptNote>();
        for (var number = 0; number < line.size(); number++) {
            var noted = line.get(number);
            var adds = noted.what().addsTo();
            if (adds.isEmpty()) kept.put(number, new KeptNote(number, noted, List.of()));
            else kept.computeIfPresent(adds.get().number(), (_, note) -> note.with(noted));
        }
        return List.copyOf(kept.values());
    }

    private KeptNote with(Noted<SideNote> addendum) {
        var more = new ArrayList<>(addenda);
        more.add(addendum);
        return new KeptNote(number, note, more);
    }
}
