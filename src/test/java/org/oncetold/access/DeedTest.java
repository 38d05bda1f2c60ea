// SPDX-License-Identifier: Apache-2.0
package org.oncetold.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.oncetold.people.Role;

class DeedTest {

    /// The need-to-know table, written a second time by hand: a row a deed, a column a role.
    private static final String TABLE =
            """
            deed               INTERVIEWER OBSERVER SOCIAL_WORKER HEALTH_WORKER PROSECUTOR SUPERVISOR AUDITOR ADMINISTRATOR KEY_CUSTODIAN
            LIST               yes         yes      yes           yes           yes        yes        no      no            no
            READ_PERSON        yes         yes      yes           yes           yes        yes        no      no            no
            READ_AGREEMENT     yes         yes      yes           no            yes        yes        no      no            no
            READ_WORDS         yes         yes      yes           no            yes        yes        no      no            no
            FOLLOW_WORDS       yes         yes      yes           no            no         yes        no      no            no
            HEAR_SOUND         yes         yes      yes           no            yes        yes        no      no            no
            READ_INTERVIEW     yes         yes      yes           no            yes        yes        no      no            no
            SEE_ACCESSES       yes         no       no            no            yes        yes        yes     no            no
            READ_EXPORT        yes         no       no            no            yes        yes        no      no            no
            READ_NEEDS         yes         yes      yes           no            yes        yes        no      no            no
            READ_CONTACT       yes         yes      yes           no            no         yes        no      no            no
            READ_OBSERVATIONS  yes         yes      no            no            yes        yes        no      no            no
            READ_MEDICAL       no          no       yes           yes           no         no         no      no            no
            READ_OWN_NOTES     yes         no       yes           no            no         no         no      no            no
            WATCH              yes         yes      yes           no            no         yes        no      no            no
            READ_BOARD         yes         yes      yes           no            yes        yes        no      no            no
            OPEN_STATEMENT     yes         no       no            no            no         no         no      no            no
            RECORD             yes         no       no            no            no         no         no      no            no
            END_RECORDING      yes         no       no            no            no         no         no      no            no
            IMPORT             yes         no       no            no            no         no         no      no            no
            TRANSCRIBE         yes         no       no            no            no         no         no      no            no
            WRITE_INTERVIEW    yes         no       no            no            no         no         no      no            no
            CORRECT            yes         no       no            no            no         no         no      no            no
            CONFIRM_HEARD      yes         no       no            no            no         no         no      no            no
            COMMENT            yes         yes      yes           no            no         no         no      no            no
            ASSIGN             no          no       no            no            no         yes        no      no            no
            AGREE              yes         no       no            no            no         yes        no      no            no
            WRITE_PERSON       yes         no       no            no            no         no         no      no            no
            WRITE_NEEDS        yes         no       yes           no            no         no         no      no            no
            WRITE_CONTACT      yes         no       no            no            no         no         no      no            no
            WRITE_OBSERVATIONS yes         yes      no            no            no         no         no      no            no
            WRITE_MEDICAL      no          no       no            yes           no         no         no      no            no
            WRITE_OWN_NOTES    yes         no       yes           no            no         no         no      no            no
            WRITE_BOARD        yes         yes      yes           no            no         yes        no      no            no
            LINK_STATEMENTS    yes         no       no            no            no         yes        no      no            no
            REQUEST_EXPORT     yes         no       no            no            yes        no         no      no            no
            APPROVE_EXPORT     no          no       no            no            no         yes        no      no            no
            RENDER_EXPORT      no          no       no            no            no         no         no      no            no
            """;

    @TestFactory
    Stream<DynamicTest> permitsWhatTheTableSaysAndNothingElse() {
        var lines = TABLE.lines().map(line -> line.split("\\s+")).toList();
        var roles = lines.getFirst();
        return lines.stream().skip(1).flatMap(line -> cells(roles, line));
    }

    @Test
    void theTableLeavesNoDeedAndNoRoleOut() {
        var words = new HashSet<>(Set.of(TABLE.split("\\s+(?:yes|no|\\s)*\\s*")));

        assertThat(words).containsAll(Arrays.stream(Deed.values()).map(Enum::name).toList());
        assertThat(words).containsAll(Arrays.stream(Role.values()).map(Enum::name).toList());
    }

    @Test
    void neverLetsTheMachineReadForItself() {
        assertThat(Arrays.stream(Deed.values()).filter(Deed::permittedToTasks))
                .containsExactly(
                        Deed.RECORD,
                        Deed.END_RECORDING,
                        Deed.IMPORT,
                        Deed.TRANSCRIBE,
                        Deed.RENDER_EXPORT);
    }

    private static Stream<DynamicTest> cells(String[] roles, String[] line) {
        var deed = Deed.valueOf(line[0]);
        return java.util.stream.IntStream.range(1, roles.length)
                .mapToObj(column ->
                        DynamicTest.dynamicTest(
                                roles[column] + " " + deed,
                                () ->
                                        assertThat(deed.permitted(Role.valueOf(roles[column])))
                                                .isEqualTo(line[column].equals("yes"))));
    }
}
