// SPDX-License-Identifier: Apache-2.0
package org.oncetold.review.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.oncetold.access.AccessGate;
import org.oncetold.access.Deed;
import org.oncetold.access.Justification;
import org.oncetold.access.ObjectRef;
import org.oncetold.access.Purpose;
import org.oncetold.people.Person;
import org.oncetold.people.Role;
import org.oncetold.recording.RecordingId;
import org.oncetold.review.Passage;
import org.oncetold.review.Reviews;
import org.oncetold.review.WrittenDown;
import org.oncetold.testing.IntegrationTest;
import org.oncetold.testing.StatementPageTest;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

@IntegrationTest
class WordsSectionViewTest extends StatementPageTest {

    @Autowired WrittenDown writtenDown;
    @Autowired Reviews reviews;
    @Autowired AccessGate gate;

    @Test
    void saysWhatComesNextWhileNothingIsRecorded() {
        openAs(ines);

        assertThat(texts()).contains("Nothing is recorded yet");
    }

    @Test
    void showsTheWordsAndThatTheModelIsForTryingOut() {
        writtenDown.in(statement, ines, "we left the house");

        openAs(ines);

        assertThat(words()).isNotNull();
        assertThat(texts()).anyMatch(text -> text.contains("trying OnceTold out"));
        assertThat(calls()).anyMatch(call -> call.contains("show") && call.contains("house"));
    }

    @Test
    void keepsNoWordInTheSession() {
        writtenDown.in(statement, ines, "we left the canary");

        openAs(ines);

        assertThat(words().getElement().getPropertyNames()).isEmpty();
        assertThat(words().getElement().getAttributeNames()).isEmpty();
    }

    @Test
    void savesWhatIsDoneInTheBrowser() {
        var recording = writtenDown.in(statement, ines, "the blue floor", "it was dark");
        openAs(ines);

        fire("words-correct", detail(0).put("rev", 0).put("text", "the blue door"));
        fire("words-hear", detail(1).put("rev", 0));
        fire("words-comment", detail(1).put("text", "said twice"));
        fire("words-voice", detail(1).put("speaker", "PERSON"));

        var passages = passages(recording);
        assertThat(passages.get(0).text()).isEqualTo("the blue door");
        assertThat(passages.get(1).isHeard()).isTrue();
        assertThat(passages.get(1).comments()).hasSize(1);
        assertThat(passages.get(1).speaker()).isEqualTo("PERSON");
    }

    @Test
    void aStaleSaveShowsTheOtherText() {
        writtenDown.in(statement, ines, "the blue floor");
        openAs(ines);

        fire("words-correct", detail(0).put("rev", 0).put("text", "the blue door"));
        fire("words-correct", detail(0).put("rev", 0).put("text", "the blue flower"));

        assertThat(calls()).anyMatch(call -> call.contains("clash") && call.contains("door"));
    }

    @Test
    void aSocialWorkerCommentsAndDoesNotCorrect() {
        var recording = writtenDown.in(statement, ines, "the blue floor");
        var sara = people.aPerson(Role.SOCIAL_WORKER);
        statements.assign(statement, ines, sara, Role.SOCIAL_WORKER);
        openAs(sara);

        fire("words-comment", detail(0).put("text", "she is safe"));
        fire("words-correct", detail(0).put("rev", 0).put("text", "the blue door"));
        fire("words-hear", detail(0).put("rev", 0));

        assertThat(calls()).anyMatch(call -> call.contains("refuse"));
        var passage = passages(recording).getFirst();
        assertThat(passage.comments()).hasSize(1);
        assertThat(passage.corrections()).isEmpty();
        assertThat(passage.isHeard()).isFalse();
    }

    @Test
    void aProsecutorOnlyReads() {
        var recording = writtenDown.in(statement, ines, "the blue floor");
        var pavel = people.aPerson(Role.PROSECUTOR);
        statements.assign(statement, ines, pavel, Role.PROSECUTOR);
        openAs(pavel);

        fire("words-comment", detail(0).put("text", "no"));

        assertThat(passages(recording).getFirst().comments()).isEmpty();
    }

    private void openAs(Person person) {
        open("words", person);
    }

    private List<Passage> passages(RecordingId recording) {
        return people.as(
                ines,
                () ->
                        reviews.of(
                                        recording,
                                        gate.grant(
                                                statement,
                                                Deed.READ_WORDS,
                                                Justification.of(Purpose.REVIEW),
                                                ObjectRef.none()))
                                .passages());
    }

    private static ObjectNode detail(int passage) {
        return JsonNodeFactory.instance.objectNode().put("i", passage);
    }

    private static void fire(String event, ObjectNode detail) {
        var data = JsonNodeFactory.instance.objectNode();
        data.set("event.detail", detail);
        var element = words().getElement();
        element.getNode()
                .getFeature(ElementListenerMap.class)
                .fireEvent(new DomEvent(element, event, data));
    }

    private static StatementWords words() {
        return all().filter(StatementWords.class::isInstance)
                .map(StatementWords.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private static List<String> calls() {
        UI.getCurrent().getInternals().getStateTree().runExecutionsBeforeClientResponse();
        return UI.getCurrent().getInternals().dumpPendingJavaScriptInvocations().stream()
                .map(call -> call.getInvocation())
                .map(call -> call.getExpression() + call.getParameters())
                .toList();
    }
}
