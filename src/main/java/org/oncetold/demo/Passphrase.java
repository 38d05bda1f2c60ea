// SPDX-License-Identifier: Apache-2.0
package org.oncetold.demo;

import java.security.SecureRandom;
import java.util.List;

/// A passphrase that can be typed from a console: four plain words and a number, new for each home.
final class Passphrase {

    private static final List<String> WORDS =
            List.of(
                    "amber", "birch", "cedar", "delta", "ember", "fjord", "grove", "heron", "islet",
                    "jetty", "kite", "larch", "maple", "north", "olive", "poppy", "quartz", "river",
                    "slate", "thyme", "umber", "vale", "willow", "yarrow");
    private static final int COUNT = 4;

    private Passphrase() {}

    static String make(SecureRandom random) {
        var phrase = new StringBuilder();
        for (int i = 0; i < COUNT; i++)
            phrase.append(WORDS.get(random.nextInt(WORDS.size()))).append('-');
        return phrase.append(random.nextInt(10, 100)).toString();
    }
}
