// SPDX-License-Identifier: Apache-2.0
package org.oncetold.review.ui;

import java.util.List;
import java.util.Map;

/// What the page needs of one recording, in the form in which the browser takes it. Times are
/// seconds from the start of the recording.
///
/// @param masks where no sound is kept because the person asked for it
/// @param lanes whose voice each channel is
record SessionWords(
        String language,
        double seconds,
        Map<String, String> speakers,
        List<PassageWords> passages,
        List<Line> lines,
        List<Phase> phases,
        List<Mark> marks,
        List<Pause> pauses,
        List<Pause> masks,
        List<String> lanes) {

    /// @param words the machine's words, each as text, start, end, certainty
    /// @param rev the revision a person sees when writing
    record PassageWords(
            int i,
            long rev,
            double start,
            double end,
            String speaker,
            boolean marked,
            List<List<Object>> words,
            List<Fix> fixes,
            List<Fix> earlier,
            List<Hearing> heard,
            List<Note> comments) {}

    /// @param n its number among the notes; 0 for capitals and stops
    record Fix(int n, int from, int to, String text, String machine, String who, String at) {}

    record Hearing(String who, String at) {}

    record Note(String who, String role, String at, String text) {}

    record Line(double at, String text) {}

    record Phase(String name, double from, double to) {}

    record Mark(double at, String sign, String text) {}

    record Pause(double from, double to, String text) {}

    /// What the reader may do here, by role in this statement.
    record Rights(boolean hear, boolean correct, boolean comment) {}
}
