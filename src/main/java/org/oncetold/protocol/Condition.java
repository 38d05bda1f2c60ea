// SPDX-License-Identifier: Apache-2.0
package org.oncetold.protocol;

import java.util.List;
import java.util.Optional;

/// A question to what has been answered so far, as a protocol writes it: `plan.interpreter is yes
/// and not B-REMOTE`.
public sealed interface Condition {

    /// What a condition is asked against.
    interface Facts {
        Optional<String> answer(FieldRef field);

        boolean branchHolds(String branchId);
    }

    boolean holds(Facts facts);

    record Is(FieldRef field, String value) implements Condition {
        @Override
        public boolean holds(Facts facts) {
            return facts.answer(field).filter(value::equals).isPresent();
        }
    }

    /// One of the answers to a [RecordField.Several].
    record Has(FieldRef field, String value) implements Condition {
        @Override
        public boolean holds(Facts facts) {
            return facts.answer(field)
                    .filter(answer -> RecordField.Several.split(answer).contains(value))
                    .isPresent();
        }
    }

    record Answered(FieldRef field) implements Condition {
        @Override
        public boolean holds(Facts facts) {
            return facts.answer(field).filter(answer -> !answer.isEmpty()).isPresent();
        }
    }

    record InBranch(String branchId) implements Condition {
        @Override
        public boolean holds(Facts facts) {
            return facts.branchHolds(branchId);
        }
    }

    record Not(Condition inner) implements Condition {
        @Override
        public boolean holds(Facts facts) {
            return !inner.holds(facts);
        }
    }

    record All(List<Condition> parts) implements Condition {
        @Override
        public boolean holds(Facts facts) {
            return parts.stream().allMatch(part -> part.holds(facts));
        }
    }

    record Any(List<Condition> parts) implements Condition {
        @Override
        public boolean holds(Facts facts) {
            return parts.stream().anyMatch(part -> part.holds(facts));
        }
    }

    /// The conditions it is made of, without the joints between them.
    default List<Condition> leaves() {
        return switch (this) {
            case Not(var inner) -> inner.leaves();
            case All(var parts) -> parts.stream().flatMap(part -> part.leaves().stream()).toList();
            case Any(var parts) -> parts.stream().flatMap(part -> part.leaves().stream()).toList();
            case Is _, Has _, Answered _, InBranch _ -> List.of(this);
        };
    }
}
