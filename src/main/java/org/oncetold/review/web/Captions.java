// SPDX-License-Identifier: Apache-2.0
package org.oncetold.review.web;

import java.util.List;

/// Writes captions for players and plain text for readers. A passage that nobody heard carries a
/// line that says so, in the file and not only in its look.
///
/// @param notYetHeard the line, in the reader's language
/// @param sources which sound the words were made from, for programs
record Captions(String notYetHeard, List<String> sources) {

    /// WebVTT (W3C): voices as `<v>`, unheard passages with a note for programs and a line for
    /// readers.
    String webVtt(List<Cue> cues) {
        var out = new StringBuilder("WEBVTT\n");
        sources.forEach(source -> out.append("\nNOTE ").append(source).append('\n'));
        var number = 0;
        for (var cue : cues) {
            if (!cue.heard()) out.append("\nNOTE ").append(notYetHeard).append('\n');
            out.append('\n').append(++number).append('\n').append(times(cue, '.')).append('\n');
            if (!cue.heard()) out.append("<i>[").append(escaped(notYetHeard)).append("]</i>\n");
            out.append("<v ").append(escaped(cue.speaker())).append('>');
            out.append(escaped(cue.text())).append('\n');
        }
        return out.toString();
    }

    /// SubRip: numbers, times with a comma, the voice in front of the text.
    String subRip(List<Cue> cues) {
        var out = new StringBuilder();
        var number = 0;
        for (var cue : cues) {
            out.append(++number).append('\n').append(times(cue, ',')).append('\n');
            if (!cue.heard()) out.append('[').append(notYetHeard).append("]\n");
            out.append(cue.speaker()).append(": ").append(unbroken(cue.text())).append("\n\n");
        }
        return out.toString();
    }

    /// One paragraph a passage: time, voice, words.
    String plain(List<Cue> cues) {
        var out = new StringBuilder();
        for (var cue : cues) {
            if (!cue.heard()) out.append('[').append(notYetHeard).append("]\n");
            out.append(Cue.clock(cue.from(), '.'), 0, "00:00:00".length()).append("  ");
            out.append(cue.speaker()).append(": ").append(unbroken(cue.text())).append("\n\n");
        }
        return out.toString();
    }

    private static String times(Cue cue, char point) {
        return Cue.clock(cue.from(), point) + " --> " + Cue.clock(cue.to(), point);
    }

    /// A blank line or an arrow inside a cue would end it.
    private static String unbroken(String text) {
        return text.replaceAll("\\s+", " ").replace("-->", "->").strip();
    }

    private static String escaped(String text) {
        return unbroken(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
