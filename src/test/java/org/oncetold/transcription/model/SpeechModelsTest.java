// SPDX-License-Identifier: Apache-2.0
package org.oncetold.transcription.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.oncetold.transcription.Speech;
import org.oncetold.transcription.model.ModelUnfit.Reason;
import org.springframework.util.FileSystemUtils;

class SpeechModelsTest {

    @TempDir Path home;

    private Path root;
    private SpeechModels models;

    @BeforeEach
    void layOut() throws IOException {
        root = Files.createDirectories(home.resolve("models"));
        models = models(Map.of());
        models.layOutShipped();
    }

    @Test
    void laysOutTheTryOutModelAndSaysWhatItIsFor() throws Exception {
        var model = models.forLanguage("en");

        assertThat(model.id()).isEqualTo("en-oncetold-tryout");
        assertThat(model.tryingOutOnly()).isTrue();
        assertThat(model.purpose()).contains("not for people's speech");
        assertThat(model.digest()).hasSize(64);
        assertThat(models.forLanguage("en-GB")).isEqualTo(model);
    }

    @Test
    void saysWhenThereIsNoModelForALanguage() {
        assertThatThrownBy(() -> models.forLanguage("es")).isInstanceOf(NoModel.class);
    }

    @Test
    void noticesOneFlippedBitAndItsRepair() throws Exception {
        models.forLanguage("en");
        var file = root.resolve("en-oncetold-tryout/graph/Gr.fst");
        var bytes = Files.readAllBytes(file);

        bytes[100_000] ^= 1;
        Files.write(file, bytes);
        assertUnfit(() -> models.forLanguage("en"), Reason.FILE_ALTERED);

        bytes[100_000] ^= 1;
        Files.write(file, bytes);
        assertThat(models.forLanguage("en").id()).isEqualTo("en-oncetold-tryout");
    }

    @Test
    void refusesFilesItsListDoesNotKnow() throws Exception {
        Files.writeString(root.resolve("en-oncetold-tryout/graph/HCLG.fst"), "x");

        assertUnfit(() -> models.forLanguage("en"), Reason.FILE_UNLISTED);
    }

    @Test
    void laysTheShippedModelOutAnewWhenItWasAltered() throws Exception {
        Files.writeString(root.resolve("en-oncetold-tryout/conf/mfcc.conf"), "--num-ceps=13\n");

        models(Map.of()).layOutShipped();

        assertThat(models.forLanguage("en").tryingOutOnly()).isTrue();
    }

    @Test
    void findsAnOfficialModelGivesItSumsAndPrefersItToTheTryOut() throws Exception {
        var folder = official("vosk-model-small-en-us-0.15");
        var later = Clock.offset(Clock.systemUTC(), Duration.ofMinutes(1));

        var model = new SpeechModels(root, Map.of(), later).forLanguage("en");

        assertThat(model.id()).isEqualTo("vosk-model-small-en-us-0.15");
        assertThat(model.language()).isEqualTo("en-US");
        assertThat(model.version()).isEqualTo("0.15");
        assertThat(model.tryingOutOnly()).isFalse();
        assertThat(folder.resolve("SHA256SUMS")).exists();
    }

    @Test
    void waitsForAModelThatIsStillBeingCopied() throws Exception {
        official("vosk-model-small-es-0.42");

        assertUnfit(() -> models.forLanguage("es"), Reason.BEING_COPIED);
    }

    @Test
    void takesTheModelTheConfigurationNames() throws Exception {
        official("vosk-model-en-us-0.22");

        assertThat(models(Map.of("en", "en-oncetold-tryout")).forLanguage("en-GB").tryingOutOnly())
                .isTrue();
    }

    @Test
    void readsTheLanguageInTheNamesOfOfficialModels() {
        assertThat(ModelDescription.ofName("vosk-model-es-0.42").language()).isEqualTo("es");
        assertThat(ModelDescription.ofName("vosk-model-small-cn-0.22").language()).isEqualTo("zh");
        assertThat(ModelDescription.ofName("vosk-model-small-uk-v3-nano").language())
                .isEqualTo("uk");
        assertThat(ModelDescription.ofName("vosk-model-en-us-0.22-lgraph").language())
                .isEqualTo("en-US");
        assertThat(ModelDescription.ofName("something").language()).isEqualTo("und");
    }

    @Test
    void installsAZipWholeAndChecked() throws Exception {
        var zip = zip(Speech.MODEL, "vosk-model-small-es-0.42/");

        var id = new ModelInstallation(root).install(zip);

        assertThat(id).isEqualTo("vosk-model-small-es-0.42");
        assertThat(models.byId(id).digest()).isEqualTo(Speech.model().digest());
    }

    @Test
    void installsNothingFromAZipThatReachesOutside() throws Exception {
        var zip = zip(Speech.MODEL, "../../escaped/");

        assertUnfit(() -> new ModelInstallation(root).install(zip), Reason.UNREADABLE);
        assertThat(models.ids()).containsExactly("en-oncetold-tryout");
        assertThat(home.resolve("escaped")).doesNotExist();
    }

    private Path official(String name) throws IOException {
        var folder = root.resolve(name);
        FileSystemUtils.copyRecursively(Speech.MODEL, folder);
        Files.delete(folder.resolve("SHA256SUMS"));
        Files.delete(folder.resolve("model.properties"));
        return folder;
    }

    private Path zip(Path folder, String prefix) throws IOException {
        var zip = home.resolve("model.zip");
        try (var out = new ZipOutputStream(Files.newOutputStream(zip));
                var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                out.putNextEntry(new ZipEntry(prefix + folder.relativize(file)));
                Files.copy(file, out);
            }
        }
        return zip;
    }

    private SpeechModels models(Map<String, String> chosen) {
        return new SpeechModels(root, chosen, Clock.systemUTC());
    }

    private static void assertUnfit(
            org.assertj.core.api.ThrowableAssert.ThrowingCallable deed, Reason reason) {
        assertThatThrownBy(deed)
                .isInstanceOfSatisfying(
                        ModelUnfit.class, e -> assertThat(e.reason()).isEqualTo(reason));
    }
}
