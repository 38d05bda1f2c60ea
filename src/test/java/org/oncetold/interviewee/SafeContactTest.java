// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interviewee;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.oncetold.base.Confidential;

class SafeContactTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    +34 600 111 222      | ring 600 111 222 please       | true
                    +34 600 111 222      | ring 0034-600.111.222         | true
                    600111222            | the number is 600 111 223     | false
                    12                   | twelve, 12                    | false
                    mara@example.org     | write to Mara@Example.org     | true
                    Calle Azul 5, Madrid | we met at calle azul 5 madrid | true
                    Calle Azul 5, Madrid | we met at calle azul          | false
                    ''                   | anything                      | false
                    """)
    void isFoundHoweverItIsSpaced(String address, String text, boolean found) {
        var nothing = Confidential.of("");
        var contact =
                new SafeContact(
                        Confidential.of("a call"),
                        Confidential.of(address),
                        true,
                        nothing,
                        nothing,
                        nothing);

        assertThat(contact.isIn(text)).isEqualTo(found);
    }
}
