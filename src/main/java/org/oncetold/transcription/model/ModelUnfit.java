// SPDX-License-Identifier: Apache-2.0
package org.oncetold.transcription.model;

import java.io.Serial;

/// A folder that must not be given to the recogniser, and why.
public final class ModelUnfit extends Exception {

    /// What is wrong; the words for people stand under `transcription.model.unfit.<reason>`.
    public enum Reason {
        NO_FOLDER,
        FILE_MISSING,
        FILE_EMPTY,
        FILE_ALTERED,
        FILE_UNLISTED,
        LINK,
        CONF_WRONG,
        BOUNDARIES_WRONG,
        TOO_LARGE,
        BEING_COPIED,
        UNREADABLE,
        NOT_LOADABLE
    }

    @Serial private static final long serialVersionUID = 1L;

    private final Reason reason;

    public ModelUnfit(Reason reason, String file) {
        super(reason + " " + file);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
