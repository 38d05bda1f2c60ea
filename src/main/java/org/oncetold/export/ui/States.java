// SPDX-License-Identifier: Apache-2.0
package org.oncetold.export.ui;

import com.vaadin.flow.component.Component;
import org.oncetold.base.ui.Chip;
import org.oncetold.export.ExportState;

/// How the state of an export looks: a shape and words.
final class States {

    static Chip chip(ExportState state, Component reader) {
        var words = reader.getTranslation(state.key());
        return switch (state) {
            case REQUESTED, STOPPED -> Chip.needs(words);
            case APPROVED, REFUSED, EXPIRED -> Chip.plain(words);
            case RENDERED -> Chip.done(words);
        };
    }

    private States() {}
}
