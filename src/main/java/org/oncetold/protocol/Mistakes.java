// SPDX-License-Identifier: Apache-2.0
package org.oncetold.protocol;

import java.util.ArrayList;
import java.util.List;
import org.yaml.snakeyaml.nodes.Node;

/// Collects what is wrong in one file, so that an author sees all of it at once.
final class Mistakes {

    private final String file;
    private final List<Mistake> found = new ArrayList<>();

    Mistakes(String file) {
        this.file = file;
    }

    void add(Node where, String what, String mend) {
        add(line(where), what, mend);
    }

    void add(int line, String what, String mend) {
        found.add(new Mistake(file, line, what, mend));
    }

    List<Mistake> found() {
        return List.copyOf(found);
    }

    boolean any() {
        return !found.isEmpty();
    }

    static int line(Node where) {
        return where.getStartMark().getLine() + 1;
    }
}
