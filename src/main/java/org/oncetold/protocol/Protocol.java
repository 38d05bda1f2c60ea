// SPDX-License-Identifier: Apache-2.0
package org.oncetold.protocol;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// A versioned guide for one kind of interview, as data: phases with steps, and the branches that
/// the interviewer's answers open. It holds keys only; the words are in [ProtocolWords].
///
/// @param reviewedBy who has reviewed it; empty means draft until a national trainer has
/// @param languages the languages it must speak; the first is the one it was written in
/// @param breakEvery how long at most until a break is offered
/// @param shorterBreaks by branch, where that is too long
/// @param table the rows of the published step table it carries, all of them
/// @param support the supporting phrases that steps may name
/// @param anytime what can be recorded at any moment, whatever the step
public record Protocol(
        String id,
        String version,
        Optional<String> reviewedBy,
        List<String> languages,
        List<String> sources,
        List<String> table,
        Duration breakEvery,
        Map<String, Duration> shorterBreaks,
        List<SupportPhrase> support,
        List<RecordField> anytime,
        List<Branch> branches,
        List<Phase> phases) {

    /// The name under which conditions and answers refer to [#anytime()].
    public static final String ANYTIME = "anytime";

    /// The name under which conditions ask what the person has closed, such as `layer.talk`. Never
    /// asked in a step: the sealed decision is the only answer.
    public static final String LAYER = "layer";

    /// The answer of a layer that the person has closed.
    public static final String CLOSED = "closed";

    private static final List<RecordField> LAYERS =
            Stream.of("talk", "record", "transcribe")
                    .<RecordField>map(
                            id -> new RecordField.Choice(id, true, List.of(CLOSED, "open")))
                    .toList();

    /// Where the plan chooses the chapters of this session, in a protocol for a series of sessions.
    public static final FieldRef CHAPTERS = new FieldRef("plan", "chapters");

    /// Where the plan chooses the rungs of a ladder that need its consent.
    public static final FieldRef RUNGS = new FieldRef("plan", "rungs");

    public Protocol {
        languages = List.copyOf(languages);
        sources = List.copyOf(sources);
        table = List.copyOf(table);
        shorterBreaks = Map.copyOf(shorterBreaks);
        support = List.copyOf(support);
        anytime = List.copyOf(anytime);
        branches = List.copyOf(branches);
        phases = List.copyOf(phases);
    }

    public List<Step> steps() {
        return phases.stream().flatMap(phase -> phase.steps().stream()).toList();
    }

    public Optional<Step> step(String stepId) {
        return steps().stream().filter(step -> step.id().equals(stepId)).findFirst();
    }

    public Phase phaseOf(String stepId) {
        return phases.stream().filter(phase -> phase.has(stepId)).findFirst().orElseThrow();
    }

    public Optional<Branch> branch(String branchId) {
        return branches.stream().filter(branch -> branch.id().equals(branchId)).findFirst();
    }

    public Optional<SupportPhrase> phrase(String phraseId) {
        return support.stream().filter(phrase -> phrase.id().equals(phraseId)).findFirst();
    }

    public Optional<RecordField> field(FieldRef ref) {
        return fields(ref.step()).stream()
                .filter(field -> field.id().equals(ref.field()))
                .findFirst();
    }

    /// What can be asked under a name: a step, [#ANYTIME] or [#LAYER].
    List<RecordField> fields(String name) {
        return switch (name) {
            case ANYTIME -> anytime;
            case LAYER -> LAYERS;
            default -> step(name).map(Step::mustRecord).orElse(List.of());
        };
    }

    /// The layers of the person's agreement that some condition asks about.
    public List<FieldRef> layersAsked() {
        var when =
                Stream.concat(
                        branches.stream().map(Branch::when), steps().stream().map(Step::when));
        return when.flatMap(condition -> condition.leaves().stream())
                .flatMap(leaf ->
                        leaf instanceof Condition.Is(var ref, var _)
                                ? Stream.of(ref)
                                : Stream.empty())
                .filter(ref -> ref.step().equals(LAYER))
                .distinct()
                .toList();
    }

    /// Whether a court document may say what was answered there: noted with the person, and not for
    /// the agency alone.
    public boolean isForCourt(FieldRef ref) {
        return step(ref.step())
                .filter(step -> phaseOf(step.id()).part() == Phase.Part.DURING)
                .filter(step -> !step.inside().contains(ref.field()))
                .isPresent();
    }

    /// The steps that fit what has been answered so far, in order.
    public List<Step> stepsFor(Answers answers) {
        var facts = facts(answers);
        return steps().stream().filter(step -> step.applies(facts)).toList();
    }

    /// The branches that hold for what has been answered so far.
    public List<Branch> openBranches(Answers answers) {
        var facts = facts(answers);
        return branches.stream().filter(branch -> branch.when().holds(facts)).toList();
    }

    /// How long at most until a break is offered, for what has been answered so far.
    public Duration breakEvery(Answers answers) {
        return openBranches(answers).stream()
                .map(branch -> shorterBreaks.getOrDefault(branch.id(), breakEvery))
                .min(Comparator.naturalOrder())
                .orElse(breakEvery);
    }

    /// Whether a rung may be taken without giving a reason: it needs nobody's consent, or the plan
    /// has chosen it.
    public boolean planned(Rung rung, Answers answers) {
        return rung.planned(facts(answers));
    }

    Condition.Facts facts(Answers answers) {
        return new Condition.Facts() {
            @Override
            public Optional<String> answer(FieldRef field) {
                return answers.to(field);
            }

            @Override
            public boolean branchHolds(String branchId) {
                return branch(branchId).map(found -> found.when().holds(this)).orElse(false);
            }
        };
    }
}
