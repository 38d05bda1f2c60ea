// SPDX-License-Identifier: Apache-2.0
package org.oncetold.recording.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import org.oncetold.access.Deed;
import org.oncetold.people.Role;
import org.oncetold.recording.ChannelNaming;
import org.oncetold.recording.HandedInFiles;
import org.oncetold.recording.Imports;
import org.oncetold.recording.Markers;
import org.oncetold.recording.Masks;
import org.oncetold.recording.RecordingDesk;
import org.oncetold.recording.Recordings;
import org.oncetold.recording.UploadPasses;
import org.oncetold.recording.Uploads;
import org.oncetold.statement.ui.OpenStatement;
import org.oncetold.statement.ui.StatementSection;
import org.springframework.beans.factory.ObjectProvider;

/// The sound of a statement: what was recorded, and for an interviewer two ways to add to it.
@org.springframework.stereotype.Component
class SoundSection implements StatementSection {

    private final RecordingDesk desk;
    private final Masks masks;
    private final Recordings recordings;
    private final Markers markers;
    private final Imports imports;
    private final HandedInFiles files;
    private final Uploads uploads;
    private final UploadPasses passes;
    private final ChannelNaming naming;
    private final ObjectProvider<AudioRecorder> recorders;
    private final ObjectProvider<AudioPlayer> players;

    SoundSection(
            RecordingDesk desk,
            Masks masks,
            Recordings recordings,
            Markers markers,
            Imports imports,
            HandedInFiles files,
            Uploads uploads,
            UploadPasses passes,
            ChannelNaming naming,
            ObjectProvider<AudioRecorder> recorders,
            ObjectProvider<AudioPlayer> players) {
        this.desk = desk;
        this.masks = masks;
        this.recordings = recordings;
        this.markers = markers;
        this.imports = imports;
        this.files = files;
        this.uploads = uploads;
        this.passes = passes;
        this.naming = naming;
        this.recorders = recorders;
        this.players = players;
    }

    @Override
    public String key() {
        return "sound";
    }

    @Override
    public int order() {
        return 25;
    }

    @Override
    public boolean visibleTo(Role roleInStatement) {
        return Deed.HEAR_SOUND.permitted(roleInStatement);
    }

    @Override
    public Component create(OpenStatement open) {
        var section = new Div();
        section.addClassName("sound-section");
        var list = new SoundList(open, desk, masks, imports, files, naming, players);
        section.add(list);
        if (Deed.RECORD.permitted(open.role())) {
            var recorder = recorders.getObject();
            section.add(
                    new RecordHere(open.id(), recordings, markers, recorder, list::refresh),
                    new FileImport(open.id(), uploads, passes, list::refresh));
        }
        return section;
    }
}
