// SPDX-License-Identifier: Apache-2.0
package org.oncetold.export.ui;

import com.vaadin.flow.component.Component;
import org.oncetold.access.Layer;
import org.oncetold.export.ExportList;
import org.oncetold.people.Role;
import org.oncetold.statement.ui.OpenStatement;
import org.oncetold.statement.ui.StatementSection;

/// What was handed out of a statement, and what somebody asks to hand out.
@org.springframework.stereotype.Component
class ExportsSection implements StatementSection {

    private final ExportDesk desk;

    ExportsSection(ExportDesk desk) {
        this.desk = desk;
    }

    @Override
    public String key() {
        return "exports";
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public boolean visibleTo(Role role) {
        return ExportList.mayKnow(role);
    }

    @Override
    public boolean dependsOn(Layer layer) {
        return layer == Layer.TRANSCRIBE || layer == Layer.SHARE_PROSECUTION;
    }

    @Override
    public Component create(OpenStatement open) {
        return new StatementExports(open, desk);
    }
}
