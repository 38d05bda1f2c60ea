// SPDX-License-Identifier: Apache-2.0
package org.oncetold.review.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.dom.Element;
import java.util.Map;
import java.util.function.Consumer;
import org.oncetold.recording.PlayAction;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Java twin of `<statement-words>`. What it is given goes to the browser once, by a call; nothing
/// of it stays here in the session.
@Tag("statement-words")
@JsModule("./words/statement-words.ts")
class StatementWords extends Component {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// What a person does on a passage.
    interface Listener {
        void heard(int passage, long seen);

        void corrected(int passage, long seen, String text);

        void commented(int passage, String text);

        void voiced(int passage, String speaker);

        /// @param key empty for none of their own
        void keyed(PlayAction action, String key);
    }

    StatementWords(Listener listener) {
        on("words-hear", detail -> listener.heard(passage(detail), seen(detail)));
        on(
                "words-correct",
                detail -> listener.corrected(passage(detail), seen(detail), text(detail, "text")));
        on("words-comment", detail -> listener.commented(passage(detail), text(detail, "text")));
        on(
                "words-key",
                detail ->
                        listener.keyed(
                                PlayAction.valueOf(text(detail, "action")), text(detail, "key")));
        on("words-voice", detail -> listener.voiced(passage(detail), text(detail, "speaker")));
    }

    void show(SessionWords session, Map<String, String> labels, SessionWords.Rights rights) {
        getElement().callJsFunction("show", json(session), json(labels), json(rights));
    }

    void connect(Element player) {
        getElement().callJsFunction("connect", player);
    }

    void ownKeys(Map<PlayAction, String> keys) {
        getElement().callJsFunction("ownKeys", json(keys));
    }

    void renew(SessionWords.PassageWords passage, String saved) {
        getElement().callJsFunction("renew", json(passage), saved);
    }

    void clash(SessionWords.PassageWords passage, String notice) {
        getElement().callJsFunction("clash", json(passage), notice);
    }

    void refuse(String notice) {
        getElement().callJsFunction("refuse", notice);
    }

    private void on(String event, Consumer<JsonNode> action) {
        getElement()
                .addEventListener(
                        event, fired -> action.accept(fired.getEventData().get("event.detail")))
                .addEventData("event.detail");
    }

    private static int passage(JsonNode detail) {
        return detail.get("i").asInt();
    }

    private static long seen(JsonNode detail) {
        return detail.get("rev").asLong();
    }

    private static String text(JsonNode detail, String name) {
        return detail.get(name).asString();
    }

    private static JsonNode json(Object value) {
        return JSON.valueToTree(value);
    }
}
