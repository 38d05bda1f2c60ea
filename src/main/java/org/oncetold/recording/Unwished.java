// SPDX-License-Identifier: Apache-2.0
package org.oncetold.recording;

import org.oncetold.access.Layer;
import org.oncetold.access.LayerChanged;
import org.oncetold.access.Layers;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// What happens in the very transaction in which a person says that they no longer wish to be
/// recorded, so that nothing can come between: no further chunk is taken, and no letter that waits
/// on a device opens any more, also should they agree again. The caretaker then ends what runs.
@Component
class Unwished {

    private final RecordingTable recordings;
    private final LetterboxTable letterboxes;
    private final Layers layers;

    Unwished(RecordingTable recordings, LetterboxTable letterboxes, Layers layers) {
        this.recordings = recordings;
        this.letterboxes = letterboxes;
        this.layers = layers;
    }

    @EventListener
    void changed(LayerChanged change) {
        if (change.layer() != Layer.RECORD) return;
        var statement = change.statement();
        recordings.moveOn(statement); // before the letterboxes, as all who lock both
        if (layers.isClosed(statement, Layer.RECORD)) letterboxes.eraseOf(statement);
    }
}
