// SPDX-License-Identifier: Apache-2.0
package org.oncetold.export.pdf;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/// Asks veraPDF which rules of a standard a file breaks.
final class Conformance {

    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    static List<String> brokenRules(byte[] pdf, PDFAFlavour flavour) throws Exception {
        try (var foundry = Foundries.defaultInstance();
                var parser = foundry.createParser(new ByteArrayInputStream(pdf), flavour);
                var validator = foundry.createValidator(flavour, 1000, false, false, false)) {
            var result = validator.validate(parser);
            var broken =
                    result.getTestAssertions().stream()
                            .filter(a -> a.getStatus() == TestAssertion.Status.FAILED)
                            .map(a -> a.getRuleId().getClause() + " " + a.getMessage())
                            .distinct()
                            .toList();
            return result.isCompliant() || !broken.isEmpty() ? broken : List.of("not compliant");
        }
    }

    private Conformance() {}
}
