// SPDX-License-Identifier: Apache-2.0
package org.oncetold.statement;

import org.oncetold.base.Confidential;

/// What a statement is called in lists: the agency's reference and the name the person chose to be
/// called by. Sealed wherever it is stored.
public record Label(Confidential<String> reference, Confidential<String> pseudonym) {

    private static final String SEPARATOR = "\n";

    String packed() {
        return reference.reveal() + SEPARATOR + pseudonym.reveal();
    }

    static Label unpack(String packed) {
        var parts = packed.split(SEPARATOR, 2);
        return new Label(Confidential.of(parts[0]), Confidential.of(parts[1]));
    }
}
