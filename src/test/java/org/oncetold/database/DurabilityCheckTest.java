// SPDX-License-Identifier: Apache-2.0
package org.oncetold.database;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DurabilityCheckTest {

    private static final Map<String, String> GOOD =
            Map.of(
                    "innodb_flush_log_at_trx_commit", "1",
                    "innodb_doublewrite", "ON",
                    "log_bin", "ON",
                    "sync_binlog", "1",
                    "sql_mode", "STRICT_TRANS_TABLES,NO_ENGINE_SUBSTITUTION");

    @Test
    void takesAServerThatKeepsWhatItAcknowledges() {
        assertThatCode(() -> DurabilityCheck.check(GOOD)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "innodb_flush_log_at_trx_commit, 2",
        "innodb_flush_log_at_trx_commit, 0",
        "innodb_doublewrite, OFF",
        "sync_binlog, 0",
        "sql_mode, ANSI"
    })
    void refusesAServerThatMayForget(String variable, String value) {
        var variables = new HashMap<>(GOOD);
        variables.put(variable, value);

        assertThatThrownBy(() -> DurabilityCheck.check(variables))
                .isInstanceOf(DatabaseUnfit.class);
    }

    @Test
    void asksNothingOfABinaryLogThatIsOff() {
        var variables = new HashMap<>(GOOD);
        variables.putAll(Map.of("log_bin", "OFF", "sync_binlog", "0"));

        assertThatCode(() -> DurabilityCheck.check(variables)).doesNotThrowAnyException();
    }
}
