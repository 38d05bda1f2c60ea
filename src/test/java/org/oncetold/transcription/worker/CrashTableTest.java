// SPDX-License-Identifier: Apache-2.0
package org.oncetold.transcription.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.oncetold.transcription.RecognizerLost;
import org.oncetold.transcription.Speech;
import org.oncetold.transcription.model.ModelUnfit;
import org.oncetold.transcription.model.SpeechModels;

/// Every line of the table of what throws, hangs and kills in libvosk 0.3.45, through real worker
/// processes. Whatever happens, the server lives and the next hearing has its words.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CrashTableTest {

    @TempDir static Path temp;

    private Workers workers;
    private String words;

    @BeforeAll
    void learnWhatIsRight() throws Exception {
        var patience =
                new Patience(
                        java.time.Duration.ofSeconds(10),
                        java.time.Duration.ofMillis(2500),
                        java.time.Duration.ofSeconds(1));
        workers = new Workers(Deeds.command(), patience, 1);
        words = goodWords();
        assertThat(words).contains("my brother drove us");
    }

    @AfterAll
    void stop() {
        workers.close();
    }

    record Broken(String what, Path folder) {
        @Override
        public String toString() {
            return what;
        }
    }

    static Stream<Broken> refusedModels() throws IOException {
        var empty = Files.createDirectories(temp.resolve("empty"));
        return Stream.of(
                new Broken("folder missing", temp.resolve("nowhere")),
                new Broken("folder empty", empty),
                broken(BrokenModels.without(temp, "am/final.mdl")),
                broken(BrokenModels.empty(temp, "am/final.mdl")),
                broken(BrokenModels.cut(temp, "am/final.mdl")),
                broken(BrokenModels.random(temp, "am/final.mdl")),
                broken(BrokenModels.without(temp, "conf/model.conf")),
                broken(BrokenModels.without(temp, "conf/mfcc.conf")),
                broken(
                        BrokenModels.written(
                                temp, "wrong model.conf", "conf/model.conf", "--no-such=1\n")),
                broken(
                        BrokenModels.written(
                                temp, "wrong mfcc.conf", "conf/mfcc.conf", "--no-such=1\n")),
                broken(BrokenModels.without(temp, "graph/words.txt")),
                broken(BrokenModels.without(temp, "graph/disambig_tid.int")),
                broken(
                        BrokenModels.written(
                                temp, "random HCLG.fst", "graph/HCLG.fst", "x".repeat(5000))),
                broken(BrokenModels.without(temp, "graph/HCLr.fst")),
                broken(BrokenModels.cut(temp, "graph/HCLr.fst")),
                broken(BrokenModels.random(temp, "graph/HCLr.fst")),
                broken(BrokenModels.without(temp, "graph/Gr.fst")),
                broken(BrokenModels.cut(temp, "graph/Gr.fst")),
                broken(BrokenModels.random(temp, "graph/Gr.fst")),
                broken(
                        BrokenModels.written(
                                temp,
                                "13 cepstra for 40",
                                "conf/mfcc.conf",
                                "--num-ceps=13\n--num-mel-bins=40\n")));
    }

    @ParameterizedTest
    @MethodSource("refusedModels")
    void refusesModelsThatCannotBeLoaded(Broken model) throws Exception {
        assertThatThrownBy(() -> hear(model.folder())).isInstanceOf(ModelUnfit.class);

        assertThat(goodWords()).isEqualTo(words);
    }

    static Stream<Broken> dangerousModels() throws IOException {
        return Stream.of(
                broken(BrokenModels.flipped(temp, "graph/HCLr.fst")),
                broken(BrokenModels.flipped(temp, "graph/Gr.fst")),
                broken(BrokenModels.flipped(temp, "am/final.mdl")),
                broken(BrokenModels.shortened(temp, "graph/phones/word_boundary.int", 20)),
                broken(BrokenModels.without(temp, "graph/phones/word_boundary.int")),
                broken(BrokenModels.shortened(temp, "graph/words.txt", 40)));
    }

    /// These load. Some then hang, some kill the process, some answer nonsense: it is never the
    /// server that pays, and the check of the folder keeps them from being loaded at all.
    @ParameterizedTest
    @MethodSource("dangerousModels")
    void survivesModelsThatHangOrKill(Broken model) throws Exception {
        try {
            hear(model.folder());
        } catch (RecognizerLost | ModelUnfit e) {
            assertThat(e).hasMessageNotContaining("brother");
        }

        assertThat(goodWords()).isEqualTo(words);
        assertThatThrownBy(() -> checked(model.folder())).isInstanceOf(ModelUnfit.class);
    }

    @ParameterizedTest
    @MethodSource("refusedModels")
    void checkOfTheFolderFindsThemBeforeLoading(Broken model) {
        assertThatThrownBy(() -> checked(model.folder())).isInstanceOf(ModelUnfit.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "exits",
                "is silent",
                "writes rubbish",
                "claims a huge frame",
                "answers no JSON",
                "answers times that run backwards",
                "uses up its heap",
                "rate 0",
                "rate 10",
                "rate negative",
                "rate not a number",
                "rate not whole",
                "length beyond the array",
                "length negative",
                "grammar that is none",
                "recogniser closed twice",
                "recogniser of a closed model",
                "recogniser shared by threads"
            })
    void losesTheWorkerAndNothingElseWhenIt(String deed) throws Exception {
        var folder = BrokenModels.written(temp, "deed " + deed, "deed", deed);

        assertThatThrownBy(() -> hear(folder)).isInstanceOf(RecognizerLost.class);

        assertThat(goodWords()).isEqualTo(words);
    }

    private void hear(Path folder) throws Exception {
        workers.hear(Speech.unchecked(folder), Speech.hearing(Speech.pcm("espeak0_00")));
    }

    private String goodWords() throws Exception {
        return Speech.text(workers.hear(Speech.model(), Speech.hearing(Speech.pcm("espeak0_00"))));
    }

    private static void checked(Path folder) throws ModelUnfit {
        new SpeechModels(folder.getParent(), Map.of(), Clock.systemUTC())
                .byId(folder.getFileName().toString());
    }

    private static Broken broken(Path folder) {
        return new Broken(folder.getFileName().toString(), folder);
    }
}
