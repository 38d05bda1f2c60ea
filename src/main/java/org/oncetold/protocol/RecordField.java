// SPDX-License-Identifier: Apache-2.0
package org.oncetold.protocol;

import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Something that a step asks to be written down. An answer is kept as text whose form depends on
/// the kind of field; an empty text takes an answer back.
public sealed interface RecordField {

    int LONGEST = 20_000;

    String id();

    /// Whether the record can do without it.
    boolean optional();

    /// Whether the text is an answer to this field.
    boolean accepts(String answer);

    /// Whether the answer says all that is asked for.
    default boolean suffices(String answer) {
        return !answer.isBlank();
    }

    /// The answers with which a session may begin; empty when any will do.
    default List<String> mustBe() {
        return List.of();
    }

    /// Whether the answer stands against beginning the session.
    default boolean standsAgainst(String answer) {
        return !answer.isBlank() && !mustBe().isEmpty() && !mustBe().contains(answer);
    }

    /// The answers that conditions may ask for; empty when there are too many to name.
    default List<String> possible() {
        return List.of();
    }

    /// The answers to choose from that have words of their own in each language.
    default List<String> worded() {
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
    record Choice(String id, boolean optional, List<String> choices, List<String> mustBe)
            implements RecordField {
        public Choice {
            choices = List.copyOf(choices);
            mustBe = List.copyOf(mustBe);
        }

        public Choice(String id, boolean optional, List<String> choices) {
            this(id, optional, choices, List.of());
        }

        @Override
        public boolean accepts(String answer) {
            return answer.isEmpty() || choices.contains(answer);
        }

        @Override
        public List<String> possible() {
            return choices;
        }

        @Override
        public List<String> worded() {
            return choices;
        }
    }

    /// Any of a few: their ids joined by commas, in the order of the choices.
    record Several(String id, boolean optional, List<String> choices) implements RecordField {
        private static final String JOINT = ",";

        public Several {
            choices = List.copyOf(choices);
        }

        /// The ids that an answer is made of.
        public static List<String> split(String answer) {
            return answer.isEmpty() ? List.of() : List.of(answer.split(JOINT, -1));
        }

        /// The answer that holds these ids.
        public String join(Collection<String> chosen) {
            return choices.stream().filter(chosen::contains).collect(Collectors.joining(JOINT));
        }

        @Override
        public boolean accepts(String answer) {
            return join(split(answer)).equals(answer);
        }

        @Override
        public List<String> worded() {
            return choices;
        }
    }

    /// Yes, no, or not asked: three different things.
    record YesNo(String id, boolean optional, List<String> mustBe) implements RecordField {
        public static final List<String> CHOICES = List.of("yes", "no", "not-asked");

        public YesNo {
            mustBe = List.copyOf(mustBe);
        }

        public YesNo(String id, boolean optional) {
            this(id, optional, List.of());
        }

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

    /// A whole number.
    record Number(String id, boolean optional) implements RecordField {
        private static final Pattern FORM = Pattern.compile("\\d{1,9}");

        @Override
        public boolean accepts(String answer) {
            return answer.isEmpty() || FORM.matcher(answer).matches();
        }
    }

    /// Several short entries, one a line.
    ///
    /// @param atLeast how many are asked for
    record Entries(String id, boolean optional, int atLeast) implements RecordField {
        @Override
        public boolean accepts(String answer) {
            return answer.length() <= LONGEST;
        }

        @Override
        public boolean suffices(String answer) {
            return answer.lines().filter(line -> !line.isBlank()).count() >= atLeast;
        }
    }
}
