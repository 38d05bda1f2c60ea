// SPDX-License-Identifier: Apache-2.0
package org.oncetold.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.oncetold.testing.Chromium;
import org.oncetold.testing.Requirement;
import org.oncetold.testing.ServerProcess;

/// Each protocol from the sign-in to the last page, with the keyboard alone and with at least one
/// branch that an answer opens.
class ProtocolJourneysIT {

    private static final String SAFETY_FIRST = "Safety comes first.";

    private static final int MOST_ACTIONS = 12;

    private static ServerProcess server;
    private static Chromium chromium;

    @BeforeAll
    static void start() {
        server = ServerProcess.demo(Path.of("target/journeys-home-" + System.nanoTime()));
        chromium =
                Chromium.with(
                        "--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream");
    }

    @AfterAll
    static void stop() {
        chromium.close();
        server.close();
    }

    @Requirement(2)
    @Test
    void aChildWhoTellsNothingTodayFindsTheDoorOpen() {
        var interviewer = inRoom("Child, NICHD order", "JRN-1", "Robin");
        interviewer.write("plan");
        interviewer.answer("Needs an interpreter", "Yes");
        interviewer.closeSheet();
        interviewer.beginWithoutSound();
        assertThat(interviewer.step()).isEqualTo("the interpreter");
        interviewer.next();
        interviewer.record();
        interviewer.answer("The account so far", "Not told");
        interviewer.show("child-not-told");
        interviewer.closeSheet();

        var steps = interviewer.goThrough();

        assertThat(steps).containsSubsequence("arriving", "trying it out", "the door stays open");
        end(interviewer, "child");
    }

    @Requirement(13)
    @Test
    void anAdultInDistressIsEasedBeforeTheAccountGoesOn() {
        var interviewer = inRoom("Adult, PEACE", "JRN-2", "Mara");
        interviewer.begin();
        interviewer.next();
        interviewer.press("2");
        assertThat(interviewer.page().locator(".room-ladder")).isVisible();

        assertThat(interviewer.next()).isEqualTo("slowing down");
        interviewer.show("adult-distress");
        interviewer.press("0");
        assertThat(interviewer.page().locator(".room-ladder")).hasCount(0);
        var steps = interviewer.goThrough();

        assertThat(steps)
                .containsSubsequence("slowing down", "getting to know each other", "free report");
        end(interviewer, "adult");
    }

    @Requirement(15)
    @Test
    void inDangerTheFirstContactWaitsForSafety() {
        var interviewer = inRoom("Trafficking, first contact", "JRN-3", "Noor");
        interviewer.beginWithoutSound();
        interviewer.next();
        interviewer.record();
        interviewer.answer("Somebody is in danger now", "Yes");
        interviewer.closeSheet();

        assertThat(interviewer.next()).isEqualTo("safety first");
        interviewer.press("Space");
        assertThat(interviewer.page().locator(".room-status")).containsText(SAFETY_FIRST);
        interviewer.show("first-contact-danger");
        assertThat(interviewer.step()).isEqualTo("safety first");
        interviewer.type("What the danger is", "somebody waits outside");
        interviewer.type("Person in charge who was called", "the team leader on duty");
        interviewer.type("What is done", "a car is on its way");
        interviewer.type("At", "14:30");
        interviewer.closeSheet();
        var steps = interviewer.goThrough();

        assertThat(steps).hasSizeGreaterThan(10);
        end(interviewer, "first-contact");
    }

    @Requirement(16)
    @Test
    void aStatementAboutTraffickingIsToldOverTwoSessions() {
        var interviewer = inRoom("Trafficking, full statement", "JRN-4", "Ilinca");
        plan(interviewer, "Life before");
        interviewer.show("statement-plan");
        interviewer.closeSheet();
        interviewer.beginWithoutSound();
        interviewer.next();
        interviewer.record();
        interviewer.answer("The person speaks about an offence of their own", "Yes");
        interviewer.closeSheet();
        var first = interviewer.goThrough();
        interviewer.stop(() -> {});

        interviewer.openInterviews();
        interviewer.enterRoom();
        plan(interviewer, "How it began");
        interviewer.closeSheet();
        interviewer.beginWithoutSound();
        var second = interviewer.goThrough();

        assertThat(first).contains("leaving this topic", "your life before");
        assertThat(first).doesNotContain("how it began");
        assertThat(second).contains("how it began");
        assertThat(second).doesNotContain("your life before", "leaving this topic");
        end(interviewer, "statement");
        interviewer.openInterviews();
        assertThat(interviewer.page().locator(".interviews-list > li")).hasCount(2);
    }

    @Requirement(2)
    @Test
    void aPersonChoosesWhoSitsBesideThem() {
        var interviewer = inRoom("Adult, sexual violence", "JRN-5", "Ana");
        interviewer.write("you choose");
        interviewer.answer("Somebody beside", "Yes");
        interviewer.show("sexual-violence-choices");
        interviewer.closeSheet();
        interviewer.beginWithoutSound();

        var steps = interviewer.goThrough();

        assertThat(steps).contains("the person beside").doesNotContain("the interpreter");
        end(interviewer, "sexual-violence");
    }

    /// Counts from the passphrase on: every key that types no text, and a click as one key.
    @Requirement(25)
    @Test
    void theFirstOpenQuestionIsTwelveActionsFromTheSignIn() {
        var interviewer = inRoom("Adult, PEACE", "JRN-7", "Mara");
        interviewer.beginWithoutSound();
        while (!interviewer.step().equals("getting to know each other")) interviewer.next();

        assertThat(interviewer.says()).contains("Tell me about something");
        assertThat(interviewer.presses()).isLessThanOrEqualTo(MOST_ACTIONS);
    }

    @Requirement(25)
    @Test
    void theTabKeyReachesEverythingInTheOrderOfThePage() {
        var interviewer = Interviewer.signIn(chromium, server);
        var page = interviewer.page();
        page.locator("#new-statement").waitFor();
        var found = new ArrayList<>(FocusOrder.mistakesOn(page));
        interviewer.openStatement("Adult, PEACE", "JRN-8", "Mara");
        var interviews = page.url();
        for (var part : List.of("person", "interviews", "sound", "words")) {
            page.navigate(interviews.replace("/interviews", "/" + part));
            page.locator("h1").first().waitFor();
            found.addAll(FocusOrder.mistakesOn(page));
        }
        page.navigate(interviews);
        interviewer.enterRoom();
        interviewer.awaitMicrophone(); // the choice of microphones is there with it
        found.addAll(FocusOrder.mistakesOn(page));
        interviewer.beginWithoutSound();
        interviewer.record();
        found.addAll(FocusOrder.mistakesOn(page));

        assertThat(found).isEmpty();
    }

    private static Interviewer inRoom(String protocol, String reference, String name) {
        var interviewer = Interviewer.signIn(chromium, server);
        interviewer.openStatement(protocol, reference, name);
        interviewer.enterRoom();
        return interviewer;
    }

    private static void plan(Interviewer interviewer, String chapter) {
        interviewer.write("plan of this session");
        interviewer.tick(chapter);
    }

    private static void end(Interviewer interviewer, String picture) {
        interviewer.stop(() -> {
            interviewer.show(picture + "-last");
            interviewer.evaluate();
        });
    }
}
