// SPDX-License-Identifier: Apache-2.0
package org.oncetold.recording;

import java.util.UUID;
import org.oncetold.access.AccessEvent;
import org.oncetold.access.AccessLog;
import org.oncetold.access.Actor;
import org.oncetold.access.EventClass;
import org.oncetold.base.Ids;
import org.oncetold.base.StatementId;
import org.oncetold.people.CurrentPerson;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Takes away what is half there of a file that somebody stopped, or that stopped by itself: it was
/// never part of the record, and may be another person's. What has ended is never erased. In small
/// steps, so that it can be taken up again after a crash; the rows that name it go last.
@Component
class Erasure {

    private static final String CODE = "IMPORT_ERASED";
    private static final int STEP = 100;

    private final JdbcClient jdbc;
    private final ImportTable imports;
    private final UploadTable uploads;
    private final Bookmarks bookmarks;
    private final AccessLog log;
    private final CurrentPerson current;
    private final TransactionTemplate transaction;

    Erasure(
            JdbcClient jdbc,
            ImportTable imports,
            UploadTable uploads,
            Bookmarks bookmarks,
            AccessLog log,
            CurrentPerson current,
            TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.imports = imports;
        this.uploads = uploads;
        this.bookmarks = bookmarks;
        this.log = log;
        this.current = current;
        this.transaction = transaction;
    }

    /// Writes down that the person behind the request had it erased.
    void note(StatementId statement, RecordingId id, long amount) {
        var person = current.require();
        note(statement, id, amount, new Actor.Staff(person.id(), person.role()));
    }

    void note(StatementId statement, RecordingId id, long amount, Actor actor) {
        log.record(
                AccessEvent.of(EventClass.ERASURE, CODE, actor)
                        .on(statement)
                        .on(Recordings.object(id))
                        .amount(amount));
    }

    /// A cancelled import.
    void erase(RecordingId id) {
        var line = imports.find(id).orElseThrow(Inserting::nothingHere);
        bookmarks.forget(id);
        inSteps("DELETE FROM audio_chunk WHERE recording_id = ? ORDER BY seq LIMIT ?", id.value());
        eraseOriginal(line.original());
        transaction.executeWithoutResult(_ -> {
            for (var rows : new String[] {"recording_marker", "upload_pass", "media_import"})
                jdbc.sql("DELETE FROM " + rows + " WHERE recording_id = ?")
                        .param(id.bytes())
                        .update();
            jdbc.sql("DELETE FROM recording WHERE id = ? AND state = 'OPEN'")
                    .param(id.bytes())
                    .update();
        });
    }

    /// A file that did not come to its end.
    void erase(Upload upload) {
        eraseOriginal(upload.original());
        transaction.executeWithoutResult(_ -> uploads.delete(upload.id()));
    }

    private void eraseOriginal(UUID original) {
        inSteps("DELETE FROM media_original WHERE original_id = ? ORDER BY seq LIMIT ?", original);
    }

    private void inSteps(String sql, UUID of) {
        int gone = STEP;
        while (gone == STEP)
            gone =
                    DatabaseTrouble.patiently(
                            () -> jdbc.sql(sql).params(Ids.bytes(of), STEP).update());
    }
}
