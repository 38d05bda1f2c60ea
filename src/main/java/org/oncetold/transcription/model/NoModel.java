// SPDX-License-Identifier: Apache-2.0
package org.oncetold.transcription.model;

import java.io.Serial;

/// No folder holds a model of this language.
public final class NoModel extends Exception {

    @Serial private static final long serialVersionUID = 1L;

    NoModel(String language) {
        super("no speech model for " + language);
    }
}
