// SPDX-License-Identifier: Apache-2.0
package org.oncetold.recording;

import java.util.UUID;
import java.util.function.IntSupplier;
import java.util.function.Predicate;
import org.oncetold.access.AccessEvent;
import org.oncetold.access.AccessLog;
import org.oncetold.access.Actor;
import org.oncetold.access.EventClass;
import org.oncetold.base.Ids;
import org.oncetold.base.Refusal;
import org.oncetold.base.StatementId;
import org.oncetold.people.CurrentPerson;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Takes away what is half there of a file that somebody stopped, or that stopped by itself: it was
/// never part of the record, and may be another person's. What has ended is never erased: each step
/// holds the row that would end, or marked the file first, so that nobody makes a recording of it.
/// In small steps, so that it can be taken up again after a crash; the rows that name it go last.
@Component
class Erasure {

    private static final String CODE = "IMPORT_ERASED";
    private static final String CHUNKS =
            "DELETE FROM audio_chunk WHERE recording_id = ? ORDER BY seq LIMIT ?";
    private static final String PARTS =
            "DELETE FROM media_original WHERE original_id = ? ORDER BY seq LIMIT ?";
    private static final int STEP = 100;

    private final JdbcClient jdbc;
    private final RecordingTable recordings;
    private final ImportTable imports;
    private final UploadTable uploads;
    private final Bookmarks bookmarks;
    private final AccessLog log;
    private final CurrentPerson current;
    private final TransactionTemplate transaction;

    Erasure(
            JdbcClient jdbc,
            RecordingTable recordings,
            ImportTable imports,
            UploadTable uploads,
            Bookmarks bookmarks,
            AccessLog log,
            CurrentPerson current,
            TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.recordings = recordings;
        this.imports = imports;
        this.uploads = uploads;
        this.bookmarks = bookmarks;
        this.log = log;
        this.current = current;
        this.transaction = transaction;
    }

    /// Writes down that the person behind the request had it erased.
    void note(StatementId statement, RecordingId id, long amount) {
        note(statement, id, amount, person());
    }

    /// A cancelled import.
    ///
    /// @throws Refusal conflict when it has ended all the same
    void erase(RecordingId id) {
        var line = imports.find(id).orElseThrow(Inserting::nothingHere);
        bookmarks.forget(id);
        inSteps(() -> {
            requireOpen(id);
            return step(CHUNKS, id.value());
        });
        inSteps(() -> {
            requireOpen(id);
            return step(PARTS, line.original());
        });
        transaction.executeWithoutResult(_ -> {
            requireOpen(id);
            for (var rows : new String[] {"recording_marker", "upload_pass", "media_import"})
                jdbc.sql("DELETE FROM " + rows + " WHERE recording_id = ?")
                        .param(id.bytes())
                        .update();
            jdbc.sql("DELETE FROM recording WHERE id = ?").param(id.bytes()).update();
        });
    }

    /// A file that did not come to its end, because the person behind the request wants so.
    ///
    /// @throws Refusal conflict when it has become a recording meanwhile
    void erase(Upload upload) {
        erase(upload, person());
    }

    void erase(Upload upload, Actor actor) {
        if (begin(upload, actor, _ -> true)) finish(upload);
        else if (imports.find(upload.id()).isPresent())
            throw Refusal.conflict("recording.refusal.takenInAlready");
    }

    /// A file whose first piece is no media, unless another piece has come meanwhile.
    void eraseEmpty(Upload upload) {
        if (begin(upload, person(), now -> now.received() == 0)) finish(upload);
    }

    /// For the caretaker: what a stop of the server left half erased.
    void goOn() {
        uploads.erasing().forEach(this::finish);
    }

    /// From here on nobody adds to it and nobody makes a recording of it.
    private boolean begin(Upload upload, Actor actor, Predicate<Upload> still) {
        return transaction.execute(_ -> {
            var now = uploads.lock(upload.id()).filter(still);
            now.ifPresent(it -> {
                note(it.statement(), it.id(), it.received(), actor);
                uploads.erase(it.id());
            });
            return now.isPresent();
        });
    }

    private void finish(Upload upload) {
        inSteps(() -> step(PARTS, upload.original()));
        transaction.executeWithoutResult(_ -> uploads.delete(upload.id()));
    }

    private void note(StatementId statement, RecordingId id, long amount, Actor actor) {
        log.record(
                AccessEvent.of(EventClass.ERASURE, CODE, actor)
                        .on(statement)
                        .on(Recordings.object(id))
                        .amount(amount));
    }

    private Actor person() {
        var person = current.require();
        return new Actor.Staff(person.id(), person.role());
    }

    private void requireOpen(RecordingId id) {
        if (!recordings.lock(id).orElseThrow(Inserting::nothingHere).recording().isOpen())
            throw Refusal.conflict("recording.refusal.takenInAlready");
    }

    private int step(String sql, UUID of) {
        return jdbc.sql(sql).params(Ids.bytes(of), STEP).update();
    }

    private void inSteps(IntSupplier step) {
        int gone = STEP;
        while (gone == STEP)
            gone = DatabaseTrouble.patiently(() -> transaction.execute(_ -> step.getAsInt()));
    }
}
