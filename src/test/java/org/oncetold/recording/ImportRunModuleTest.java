// SPDX-License-Identifier: Apache-2.0
package org.oncetold.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.oncetold.access.AccessGate;
import org.oncetold.access.Layers;
import org.oncetold.access.Node;
import org.oncetold.base.Refusal;
import org.oncetold.base.StatementId;
import org.oncetold.people.Person;
import org.oncetold.people.Role;
import org.oncetold.recording.media.MediaDecoder;
import org.oncetold.recording.media.MemoryFile;
import org.oncetold.testing.IntegrationTest;
import org.oncetold.testing.SyntheticMedia;
import org.oncetold.testing.TestPeople;
import org.oncetold.testing.TestStatements;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

/// An import whose database goes away for a moment, or for which nothing was foreseen.
@IntegrationTest
class ImportRunModuleTest {

    @Autowired MediaDecoder decoder;
    @Autowired Originals originals;
    @Autowired Appending appending;
    @Autowired RecordingTable recordings;
    @Autowired ImportNews news;
    @Autowired Erasure erasure;
    @Autowired Ending ending;
    @Autowired AccessGate gate;
    @Autowired Layers layers;
    @Autowired JdbcClient jdbc;
    @Autowired Node node;
    @Autowired TestImports imports;
    @Autowired TestPeople people;
    @Autowired TestStatements statements;

    private Person interviewer;
    private StatementId statement;
    private Recording recording;

    @BeforeEach
    void anImportHasBegun() {
        interviewer = people.aPerson(Role.INTERVIEWER);
        statement = statements.openedBy(interviewer, "ro"); // nothing writes it down here
        recording = imports.begun(interviewer, statement);
    }

    @Test
    void waitsForADatabaseThatIsAwayAtAnyStep() throws Exception {
        var stumbling = new Stumbling(jdbc, node);

        run(stumbling);

        assertThat(stumbling.stumbled).containsExactlyInAnyOrder("kept", "find", "move", "end");
        assertThat(state()).isEqualTo(RecordingState.CLOSED);
        assertThat(stumbling.find(recording.id()).orElseThrow().state())
                .isEqualTo(ImportProgress.State.DONE);
    }

    @Test
    void endsWhateverHappens() {
        var broken =
                new ImportTable(jdbc, node) {
                    @Override
                    boolean originalKept(RecordingId id, long parts, byte[] digest) {
                        throw new IllegalStateException("nothing foresaw this");
                    }
                };

        assertThatThrownBy(() -> run(broken))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        it -> assertThat(it.key()).isEqualTo("recording.refusal.importStopped"));

        assertThat(state()).isEqualTo(RecordingState.INCOMPLETE);
        var line = broken.find(recording.id()).orElseThrow();
        assertThat(line.state()).isEqualTo(ImportProgress.State.FAILED);
        assertThat(line.problem()).contains("recording.refusal.importStopped");
    }

    private void run(ImportTable table) throws Exception {
        var run =
                new ImportRun(
                        decoder,
                        originals,
                        appending,
                        recordings,
                        table,
                        news,
                        erasure,
                        ending,
                        gate,
                        layers);
        var sound = Files.readAllBytes(SyntheticMedia.tone("away.wav", 2));
        var grant = imports.grant(interviewer, statement, recording.id());
        try (var file = MemoryFile.of(new ByteArrayInputStream(sound), sound.length)) {
            var coming =
                    new Coming(
                            recording.id(),
                            statement,
                            Speakers.usual(1),
                            table.find(recording.id()).orElseThrow().original(),
                            file,
                            Optional.empty());
            run.run(recording, coming, TestImports.media(), grant);
        }
    }

    private RecordingState state() {
        return recordings.find(recording.id()).orElseThrow().recording().state();
    }

    /// Is away once at each step.
    private static final class Stumbling extends ImportTable {

        private final Set<String> stumbled = new HashSet<>();

        Stumbling(JdbcClient jdbc, Node node) {
            super(jdbc, node);
        }

        @Override
        boolean originalKept(RecordingId id, long parts, byte[] digest) {
            stumble("kept");
            return super.originalKept(id, parts, digest);
        }

        @Override
        Optional<Line> find(RecordingId id) {
            if (stumbled.contains("kept")) stumble("find");
            return super.find(id);
        }

        @Override
        boolean move(RecordingId id, ImportProgress.State to) {
            var moved = super.move(id, to);
            stumble("move"); // it was done, and the answer got lost
            return moved;
        }

        @Override
        void end(RecordingId id, Optional<String> problem) {
            stumble("end");
            super.end(id, problem);
        }

        private void stumble(String step) {
            if (stumbled.add(step)) throw new DataAccessResourceFailureException("away");
        }
    }
}
