// SPDX-License-Identifier: Apache-2.0
package org.oncetold.export.pdf;

import java.io.Serial;
import java.util.Set;
import java.util.TreeSet;

/// The document has letters that its fonts cannot draw. Printing another sign in their place would
/// change what was said, so it is not made. Names the scripts, never the letters.
public final class LettersMissing extends RuntimeException {

    @Serial private static final long serialVersionUID = 1L;

    private final transient Set<String> scripts;

    LettersMissing(Set<Character.UnicodeScript> missing) {
        super("no font for " + missing);
        scripts = new TreeSet<>();
        missing.forEach(script -> scripts.add(script.name()));
    }

    /// For example `HAN`; `COMMON` are signs such as emoji.
    public Set<String> scripts() {
        return Set.copyOf(scripts);
    }
}
