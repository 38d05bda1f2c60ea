// SPDX-License-Identifier: Apache-2.0
package org.oncetold.protocol;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads the small language of conditions: `step.field is value`, `step.field has value` (one of
/// several), `step.field is answered`, `B-BRANCH`, joined by `not`, `and`, `or` and parentheses;
/// `and` binds closer than `or`.
final class ConditionReader {

    /// The text is no condition; the message says what was expected.
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;

        Unreadable(String message) {
            super(message);
        }
    }

    private static final Pattern TOKEN = Pattern.compile("\\(|\\)|[^\\s()]+");
    private static final Pattern BRANCH = Pattern.compile("B-[A-Z0-9]+");
    private static final Pattern FIELD = Pattern.compile("([a-z][a-z0-9-]*)\\.([a-z][a-z0-9-]*)");
    private static final int DEEPEST = 20;

    private final List<String> tokens;
    private int next;
    private int depth;

    private ConditionReader(List<String> tokens) {
        this.tokens = tokens;
    }

    /// The condition under a key; empty, and a mistake noted, when it cannot be read.
    static Optional<Condition> read(YamlMap map, String key) {
        var text = map.optionalText(key);
        if (text.isEmpty()) return Optional.empty();
        try {
            return Optional.of(read(text.get()));
        } catch (Unreadable e) {
            map.mistakes()
                    .add(
                            map.where(key),
                            "the condition `" + key + "` cannot be read: " + e.getMessage(),
                            "write for example `plan.interpreter is yes and not B-REMOTE`");
            return Optional.empty();
        }
    }

    private static Condition read(String text) throws Unreadable {
        var tokens = TOKEN.matcher(text).results().map(match -> match.group()).toList();
        var reader = new ConditionReader(tokens);
        var condition = reader.any();
        if (reader.next < tokens.size()) {
            throw new Unreadable(
                    "`" + tokens.get(reader.next) + "` was not expected; join with `and` or `or`");
        }
        return condition;
    }

    private Condition any() throws Unreadable {
        var parts = new ArrayList<Condition>(List.of(all()));
        while (take("or")) parts.add(all());
        return parts.size() == 1 ? parts.getFirst() : new Condition.Any(List.copyOf(parts));
    }

    private Condition all() throws Unreadable {
        var parts = new ArrayList<Condition>(List.of(one()));
        while (take("and")) parts.add(one());
        return parts.size() == 1 ? parts.getFirst() : new Condition.All(List.copyOf(parts));
    }

    private Condition one() throws Unreadable {
        if (++depth > DEEPEST) throw new Unreadable("the condition is nested too deeply");
        try {
            if (take("not")) return new Condition.Not(one());
            if (take("(")) return inParentheses();
            return leaf(word("a field (`step.field`) or a branch (`B-NAME`)"));
        } finally {
            depth--;
        }
    }

    private Condition inParentheses() throws Unreadable {
        var inner = any();
        if (!take(")")) throw new Unreadable("a `)` is missing");
        return inner;
    }

    private Condition leaf(String token) throws Unreadable {
        if (BRANCH.matcher(token).matches()) return new Condition.InBranch(token);
        var field = FIELD.matcher(token);
        if (!field.matches()) {
            throw new Unreadable(
                    "`" + token + "` is neither a field (`step.field`) nor a branch (`B-NAME`)");
        }
        var ref = new FieldRef(field.group(1), field.group(2));
        if (take("has")) return new Condition.Has(ref, word("a value"));
        if (!take("is")) throw new Unreadable("after `" + token + "` write `is` and a value");
        var value = word("a value");
        return value.equals("answered")
                ? new Condition.Answered(ref)
                : new Condition.Is(ref, value);
    }

    private boolean take(String token) {
        var found = next < tokens.size() && tokens.get(next).equals(token);
        if (found) next++;
        return found;
    }

    private String word(String expected) throws Unreadable {
        if (next >= tokens.size()) throw new Unreadable(expected + " is missing at the end");
        return tokens.get(next++);
    }
}
