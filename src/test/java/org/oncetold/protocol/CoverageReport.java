// SPDX-License-Identifier: Apache-2.0
package org.oncetold.protocol;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Sets the rows of the published step tables against the steps of the protocols that ship.
final class CoverageReport {

    private static final String INTRODUCTION =
            """
            # What the protocols carry

            For trainers and reviewers: each row of the published step tables, and the steps that carry it. Written by
            the build (`CoverageTest`); do not edit. How a protocol is written: [protocol-format.md](../protocol-format.md).

            """;

    private final Protocols protocols;
    private final StringBuilder text = new StringBuilder(INTRODUCTION);

    CoverageReport(Protocols protocols) {
        this.protocols = protocols;
    }

    String write() {
        row(
                "protocol",
                "version",
                "rows carried",
                "steps",
                "wordings",
                "fields",
                "branches",
                "languages",
                "review");
        rule(9);
        protocols.all().forEach(this::line);
        protocols.all().forEach(this::protocol);
        return text.toString();
    }

    private void line(Protocol protocol) {
        row(
                "`" + protocol.id() + "`",
                protocol.version(),
                carried(protocol) + " of " + protocol.table().size(),
                count(protocol.steps()),
                ""
                        + protocol.steps().stream()
                                .mapToInt(step -> words(protocol, step).say().size())
                                .sum(),
                "" + fields(protocol),
                count(protocol.branches()),
                String.join(", ", protocols.languages(protocol.id())),
                protocol.reviewedBy().map(by -> "reviewed by " + by).orElse("draft, not reviewed"));
    }

    private static long carried(Protocol protocol) {
        return protocol.steps().stream()
                .flatMap(step -> step.rows().stream())
                .filter(protocol.table()::contains)
                .distinct()
                .count();
    }

    private static int fields(Protocol protocol) {
        return protocol.anytime().size()
                + protocol.steps().stream().mapToInt(step -> step.mustRecord().size()).sum();
    }

    private void protocol(Protocol protocol) {
        var words = words(protocol);
        text.append("\n## ")
                .append(words.title())
                .append(" (`")
                .append(protocol.id())
                .append("`)\n\n");
        text.append(words.purpose()).append(" ").append(words.review()).append("\n\n");
        row("row", "step", "title", "wordings", "fields", "minutes", "comes", "opens");
        rule(8);
        for (var place : protocol.table()) {
            protocol.steps().stream()
                    .filter(step -> step.rows().contains(place))
                    .forEach(step -> step(protocol, step, place));
        }
        protocol.steps().stream()
                .filter(step -> step.rows().isEmpty())
                .forEach(step -> step(protocol, step, "-"));
        text.append("\nBranches:\n\n");
        protocol.branches().forEach(branch -> branch(protocol, branch));
    }

    private void step(Protocol protocol, Step step, String place) {
        var words = words(protocol, step);
        row(
                place,
                "`" + step.id() + "`",
                words.title(),
                count(words.say()),
                count(step.mustRecord()),
                minutes(step),
                comes(protocol, step),
                step.opens().stream().map(CoverageReport::key).collect(Collectors.joining(", ")));
    }

    private static String minutes(Step step) {
        if (step.maxMinutes() > 0) return step.minMinutes() + "-" + step.maxMinutes();
        return step.minMinutes() > 0 ? step.minMinutes() + " or more" : "";
    }

    private static String comes(Protocol protocol, Step step) {
        var how = new ArrayList<String>();
        how.add(key(protocol.phaseOf(step.id()).part()));
        step.chapter().ifPresent(chapter -> how.add("chapter " + chapter));
        if (step.appliesIf().isPresent() || step.skipIf().isPresent()) how.add("on a condition");
        if (step.interrupts()) how.add("at once");
        if (step.breakBefore()) how.add("after a break");
        if (step.askReason()) how.add("with a reason");
        if (step.stopLadder()) how.add("as a ladder");
        return String.join(", ", how);
    }

    private void branch(Protocol protocol, Branch branch) {
        var steps =
                protocol.steps().stream()
                        .filter(step -> names(step, branch))
                        .map(step -> "`" + step.id() + "`")
                        .toList();
        text.append("- ")
                .append(branch.id())
                .append(", ")
                .append(words(protocol).branch(branch.id()).title())
                .append(": ")
                .append(String.join(", ", steps))
                .append("\n");
    }

    private static boolean names(Step step, Branch branch) {
        return step.when().leaves().contains(new Condition.InBranch(branch.id()));
    }

    private ProtocolWords words(Protocol protocol) {
        return protocols.words(protocol.id(), Locale.ENGLISH);
    }

    private ProtocolWords.StepWords words(Protocol protocol, Step step) {
        return words(protocol).step(step.id());
    }

    private static String key(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String count(List<?> things) {
        return "" + things.size();
    }

    private void row(String... cells) {
        text.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }

    private void rule(int columns) {
        text.append("|").append("---|".repeat(columns)).append("\n");
    }
}
