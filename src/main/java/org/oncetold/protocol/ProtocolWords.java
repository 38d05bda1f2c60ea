// SPDX-License-Identifier: Apache-2.0
package org.oncetold.protocol;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The words of a protocol in one language. Every key of the structure has its words here; the
/// loader refuses a file in which one is missing.
///
/// @param review what readers are told about who has reviewed the protocol
/// @param checkedBy who has checked this translation, if anybody has yet
/// @param support the supporting phrases, by id
/// @param phases the titles of the phases, by id
public record ProtocolWords(
        String protocol,
        String language,
        String title,
        String purpose,
        String review,
        Optional<String> checkedBy,
        Map<String, String> support,
        Map<String, FieldWords> anytime,
        Map<String, BranchWords> branches,
        Map<String, String> phases,
        Map<String, StepWords> steps) {

    /// The words of a step.
    ///
    /// @param say sample wordings; the first is the main one. Empty for steps without the person
    /// @param cue one short line for the interviewer while the step is on
    public record StepWords(
            String title,
            String purpose,
            List<String> say,
            List<String> does,
            List<String> never,
            Optional<String> cue,
            Map<String, FieldWords> fields) {}

    /// The words of a field; `choices` by id.
    public record FieldWords(String label, Optional<String> hint, Map<String, String> choices) {}

    /// What a branch is called and what it changes.
    public record BranchWords(String title, String text) {}

    public StepWords step(String id) {
        return Optional.ofNullable(steps.get(id)).orElseThrow();
    }

    public String phase(String id) {
        return Optional.ofNullable(phases.get(id)).orElseThrow();
    }

    public BranchWords branch(String id) {
        return Optional.ofNullable(branches.get(id)).orElseThrow();
    }

    public FieldWords field(FieldRef ref) {
        var fields = ref.step().equals(Protocol.ANYTIME) ? anytime : step(ref.step()).fields();
        return Optional.ofNullable(fields.get(ref.field())).orElseThrow();
    }
}
