// SPDX-License-Identifier: Apache-2.0
package org.oncetold.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.oncetold.base.Refusal;

class LogFailuresTest {

    private final LogFailures failures = new LogFailures();

    @Test
    void aLogThatCannotBeWrittenAtStartIsOneCalmSentence() {
        var refusal = new Refusal(Refusal.Kind.NOT_NOW, Journal.CANNOT_RECORD);

        var analysis = failures.analyze(new IllegalStateException(refusal));

        assertThat(analysis).isNotNull();
        assertThat(analysis.getDescription()).contains("What is stored is safe");
    }

    @Test
    void anyOtherRefusalIsLeftToOthers() {
        var refusal = Refusal.conflict("access.refusal.role");

        assertThat(failures.analyze(new IllegalStateException(refusal))).isNull();
    }

    @Test
    void theStartKnowsIt() throws Exception {
        assertThat(Files.readString(Path.of("src/main/resources/META-INF/spring.factories")))
                .contains(LogFailures.class.getName());
    }
}
