// SPDX-License-Identifier: Apache-2.0
package org.oncetold.protocol;

import java.util.List;
import java.util.regex.Pattern;

/// Something that a step asks to be written down. An answer is kept as text whose form depends on
/// the kind of field; an empty text takes an answer back.
public sealed interface RecordField {

    int LONGEST = 20_000;

    String id();

    /// Whether the record can do without it.
    boolean optional();

    /// Whether the text is an answer to this field.
    boolean accepts(String answer);

    /// The answers that conditions may ask for; empty when there are too many to name.
    default List<String> possible() {
        return List.of();
    }

    /// Words as they come.
    record Text(String id, boolean optional) implements RecordField {
        @Override
        public boolean accepts(String answer) {
            return answer.length() <= LONGEST;
        }
    }

    /// One of a few.
    record Choice(String id, boolean optional, List<String> choices) implements RecordField {
        public Choice {
            choices = List.copyOf(choices);
        }

        @Override
        public boolean accepts(String answer) {
            return answer.isEmpty() || choices.contains(answer);
        }

        @Override
        public List<String> possible() {
            return choices;
        }
    }

    /// Yes, no, or not asked: three different things.
    record YesNo(String id, boolean optional) implements RecordField {
        public static final List<String> CHOICES = List.of("yes", "no", "not-asked");

        @Override
        public boolean accepts(String answer) {
            return answer.isEmpty() || CHOICES.contains(answer);
        }

        @Override
        public List<String> possible() {
            return CHOICES;
        }
    }

    /// A time of day, `HH:mm`.
    record Time(String id, boolean optional) implements RecordField {
        private static final Pattern FORM = Pattern.compile("([01]\\d|2[0-3]):[0-5]\\d");

        @Override
        public boolean accepts(String answer) {
            return answer.isEmpty() || FORM.matcher(answer).matches();
        }
    }

    /// Several short entries, one a line.
    record Entries(String id, boolean optional) implements RecordField {
        @Override
        public boolean accepts(String answer) {
            return answer.length() <= LONGEST;
        }
    }
}
