// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interview.ui;

import java.util.ArrayList;
import java.util.List;

/// Shows nothing and remembers what it was asked to say.
final class FakeScreen implements Screen {

    private final List<String> said = new ArrayList<>();
    private boolean left;

    List<String> said() {
        return said;
    }

    boolean left() {
        return left;
    }

    @Override
    public void refresh() {}

    @Override
    public void say(String key, Object... arguments) {
        said.add(key);
    }

    @Override
    public void later() {}

    @Override
    public void callOff() {}

    @Override
    public void leave() {
        left = true;
    }
}
