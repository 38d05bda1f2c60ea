// SPDX-License-Identifier: Apache-2.0
package org.oncetold.transcription.worker;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.oncetold.transcription.RecognizerLost;
import org.oncetold.transcription.RecognizerLost.Way;
import org.oncetold.transcription.Word;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads what libvosk answers: `{"result": [{"conf", "start", "end", "word"}], "text"}` for an
/// utterance, `{"partial"}` for one that goes on.
final class VoskAnswer {

    private static final JsonMapper JSON = new JsonMapper();

    private VoskAnswer() {}

    static List<Word> words(String json, long heardSamples) throws RecognizerLost {
        try {
            var words = new ArrayList<Word>();
            for (var node : JSON.readTree(json).path("result")) {
                var text = node.path("word").asString("");
                if (!text.isBlank()) words.add(word(node, text));
            }
            return List.copyOf(words);
        } catch (JacksonException | IllegalArgumentException e) {
            throw new RecognizerLost(Way.GARBLED, heardSamples);
        }
    }

    static String partial(String json, long heardSamples) throws RecognizerLost {
        try {
            return JSON.readTree(json).path("partial").asString("");
        } catch (JacksonException e) {
            throw new RecognizerLost(Way.GARBLED, heardSamples);
        }
    }

    private static Word word(JsonNode node, String text) {
        var start = millis(node.path("start").asDouble(-1));
        var end = millis(node.path("end").asDouble(-1));
        var confidence = Math.clamp(node.path("conf").asDouble(0), 0, 1);
        return new Word(text, Duration.ofMillis(start), Duration.ofMillis(end), confidence);
    }

    private static long millis(double seconds) {
        return Math.round(seconds * 1000);
    }
}
