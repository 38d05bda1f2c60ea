// SPDX-License-Identifier: Apache-2.0
package org.oncetold.transcription;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.oncetold.base.OnceToldHome;
import org.oncetold.transcription.model.SpeechModels;
import org.oncetold.transcription.worker.LiveWorkers;
import org.oncetold.transcription.worker.Patience;
import org.oncetold.transcription.worker.WorkerCommand;
import org.oncetold.transcription.worker.Workers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/// Puts models and workers together. The workers' native libraries are laid out when the first
/// recording needs them, so that starting stays quick.
@Configuration
class TranscriptionSetup {

    private static final Duration PER_SECOND_OF_SOUND = Duration.ofSeconds(10);
    private static final Duration PER_SECOND_OF_LIVE_SOUND = Duration.ofSeconds(2);

    @Bean
    SpeechModels speechModels(OnceToldHome home, TranscriptionSettings settings, Clock clock) {
        var models = new SpeechModels(home.folder("models"), settings.languages(), clock);
        models.layOutShipped();
        return models;
    }

    @Bean(destroyMethod = "close")
    @Lazy
    Workers workers(OnceToldHome home, TranscriptionSettings settings) throws IOException {
        return new Workers(
                WorkerCommand.of(home.folder("worker"), settings.heap()),
                new Patience(settings.loading(), settings.answering(), PER_SECOND_OF_SOUND),
                settings.workers());
    }

    /// Their workers step back behind the server: words may come late, sound may not.
    @Bean(destroyMethod = "close")
    @Lazy
    LiveWorkers liveWorkers(OnceToldHome home, TranscriptionSettings settings) throws IOException {
        var live = settings.live();
        return new LiveWorkers(
                WorkerCommand.of(home.folder("worker"), settings.heap()).nicer(live.nice()),
                new Patience(settings.loading(), live.answering(), PER_SECOND_OF_LIVE_SOUND),
                live.streams());
    }
}
