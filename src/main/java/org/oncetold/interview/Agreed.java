// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interview;

import java.util.Locale;
import org.oncetold.access.Layer;
import org.oncetold.access.Layers;
import org.oncetold.base.Refusal;
import org.oncetold.base.StatementId;
import org.oncetold.protocol.FieldRef;

/// What the person has closed of what is done with their account, as the room asks for it. Asked
/// anew each time: it can change while the room is open.
public final class Agreed {

    private final StatementId statement;
    private final Layers layers;

    Agreed(StatementId statement, Layers layers) {
        this.statement = statement;
        this.layers = layers;
    }

    /// Whether the person does not wish to talk now. No session begins then; one that runs is for
    /// the interviewer to end kindly.
    public boolean talkIsClosed() {
        return layers.isClosed(statement, Layer.TALK);
    }

    /// Whether the person does not wish to be recorded.
    public boolean recordIsClosed() {
        return layers.isClosed(statement, Layer.RECORD);
    }

    /// Whether the person does not wish their words to be written down by the machine.
    public boolean transcribeIsClosed() {
        return layers.isClosed(statement, Layer.TRANSCRIBE);
    }

    /// Whether the layer that a field of the guide asks for is closed.
    boolean isClosed(FieldRef asked) {
        return layers.isClosed(statement, Layer.valueOf(asked.field().toUpperCase(Locale.ROOT)));
    }

    /// @throws Refusal conflict when the person does not wish to talk
    void requireTalk() {
        layers.require(statement, Layer.TALK);
    }
}
