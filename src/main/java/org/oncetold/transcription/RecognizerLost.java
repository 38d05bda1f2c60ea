// SPDX-License-Identifier: Apache-2.0
package org.oncetold.transcription;

import java.io.Serial;

/// The recogniser did not finish. Carries how far it is known to have come.
public final class RecognizerLost extends Exception {

    /// How it was lost.
    public enum Way {
        DIED,
        SILENT,
        GARBLED,
        NOT_STARTED,
        REFUSED
    }

    @Serial private static final long serialVersionUID = 1L;

    private final Way way;
    private final long heardSamples;

    public RecognizerLost(Way way, long heardSamples) {
        super(way.name());
        this.way = way;
        this.heardSamples = heardSamples;
    }

    public Way way() {
        return way;
    }

    public long heardSamples() {
        return heardSamples;
    }
}
