// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interview.ui;

import org.oncetold.interview.Addendum;
import org.oncetold.interview.Exhibit;
import org.oncetold.interview.Form;
import org.oncetold.interview.InRoom;
import org.oncetold.interview.Moment;
import org.oncetold.interview.NoteKind;
import org.oncetold.interview.OpenInterview;
import org.oncetold.interview.Watcher;
import org.oncetold.protocol.FieldRef;
import org.oncetold.protocol.RecordField;

/// What is written down in the room beside the way through the steps. Each entry goes onto the one
/// line, joined to the sound; the sheet it was written on stays.
final class Notebook {

    private static final String SAVED = "interview.room.saved";

    private final OpenInterview interview;
    private final Pen pen;
    private final Changes changes;

    Notebook(OpenInterview interview, Pen pen, Changes changes) {
        this.interview = interview;
        this.pen = pen;
        this.changes = changes;
    }

    /// Keeps an answer of the guide.
    void answer(FieldRef field, RecordField kind, String value) {
        if (kind.accepts(value))
            pen.writeOnSheet("", at -> changes.say(SAVED, interview.answer(field, value, at)));
    }

    /// Keeps a field of a sheet that every protocol has.
    void fill(Form form, RecordField field, String value) {
        if (field.accepts(value))
            pen.writeOnSheet(SAVED, at -> interview.fill(form, field.id(), value, at));
    }

    /// @param written is run when it is written
    void note(NoteKind kind, String words, Runnable written) {
        if (!words.isBlank())
            pen.writeOnSheet(SAVED, at -> interview.note(kind, words.strip(), at), written);
    }

    void show(Exhibit exhibit, Runnable written) {
        keep(new Moment.ExhibitShown(exhibit), written);
    }

    void comeIn(String name, InRoom as, Runnable written) {
        if (!name.isBlank()) keep(new Moment.CameIn(name.strip(), as), written);
    }

    void goOut(String name) {
        keep(new Moment.WentOut(name), () -> {});
    }

    /// The person was told that somebody watches, and said whether they agree.
    void tellOf(Watcher watcher, boolean agrees) {
        var name = watcher.name().reveal();
        keep(new Moment.ToldOfWatcher(watcher.id().value(), name, agrees), () -> {});
    }

    void nameIncident(String words, Runnable written) {
        if (!words.isBlank()) keep(new Moment.IncidentNamed(words.strip()), written);
    }

    void told(String topic) {
        keep(new Moment.TopicTold(topic), () -> {});
    }

    void add(Addendum addendum, Runnable written) {
        keep(new Moment.Added(addendum), written);
    }

    void addTopic(String words) {
        if (!words.isBlank())
            pen.write("", at -> interview.write(at, new Moment.TopicAdded(words.strip())));
    }

    void finishTopic(String words) {
        pen.writeOnSheet("", at -> interview.write(at, new Moment.TopicDone(words)));
    }

    private void keep(Moment moment, Runnable written) {
        pen.writeOnSheet(SAVED, at -> interview.write(at, moment), written);
    }
}
