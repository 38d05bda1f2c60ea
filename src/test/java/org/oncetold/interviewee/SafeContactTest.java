// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interviewee;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
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
                    Lindenweg 12, 80331 München | lives at Lindenweg 12, 80331 München | true
                    Lindenweg 12, 80331 München | LINDENWEG 12 in 80331 Munchen        | false
                    Lindenweg 12, 80331 München | lindenweg 12; 80331 munchen          | true
                    Calle Mayor 5, 3º, 28013 Madrid | at Calle Mayor 5 3º 28013 Madrid | true
                    Calle Mayor 5, 3º, 28013 Madrid | there were 5 of 3, 28013 euros   | false
                    Mara, 089/123 456    | her number, 089-123456        | true
                    600 111 222 or 600 333 444  | ring 600111222                | true
                    600 111 222 or 600 333 444  | ring 600333444                | true
                    +34 600 111 222      | ٦٠٠ ١١١ ٢٢٢ | true
                    """)
    void isFoundHoweverItIsSpaced(String address, String text, boolean found) {
        assertThat(contact(address).isIn(text)).isEqualTo(found);
    }

    @Test
    void isFoundAcrossTheLinesOfAText() {
        assertThat(contact("+34 600 111 222").isIn("ring 600\n111\u00a0222")).isTrue();
        assertThat(contact("Lindenweg 12\n80331 München").isIn("Lindenweg 12, 80331 Mün-\nchen"))
                .isTrue();
    }

    private static SafeContact contact(String address) {
        var nothing = Confidential.of("");
        return new SafeContact(
                Confidential.of("a call"),
                Confidential.of(address),
                true,
                nothing,
                nothing,
                nothing);
    }
}
