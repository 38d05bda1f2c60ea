// SPDX-License-Identifier: Apache-2.0
package org.oncetold.recording;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.oncetold.access.AccessGrant;
import org.oncetold.base.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Hands on the sound of recordings that are being made, out of the memory of this server and to
/// nobody without a grant. Whoever does not keep up loses sound here; nobody who records waits, and
/// where nobody listens nothing is done.
@Component
public class RunningSound {

    private final Map<RecordingId, Set<SoundTap>> taps = new ConcurrentHashMap<>();

    /// @throws Refusal not allowed when the grant does not open the sound
    public SoundTap open(Recording recording, AccessGrant grant) {
        require(grant, recording);
        var tap = new SoundTap(recording, grant, this::remove);
        taps.compute(
                recording.id(),
                (_, present) -> {
                    var all = present == null ? ConcurrentHashMap.<SoundTap>newKeySet() : present;
                    all.add(tap);
                    return all;
                });
        return tap;
    }

    /// What is handed on is committed.
    void taken(RecordingId recording, List<ChunkUpload> chunks) {
        if (taps.isEmpty() || !taps.containsKey(recording)) return;
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            handOn(recording, chunks);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        handOn(recording, chunks);
                    }
                });
    }

    static void require(AccessGrant grant, Recording recording) {
        if (!grant.deed().opensSound() || !grant.covers(recording.statement()))
            throw new Refusal(Refusal.Kind.NOT_ALLOWED, "vault.refusal.grant");
    }

    private void handOn(RecordingId recording, List<ChunkUpload> chunks) {
        for (var tap : taps.getOrDefault(recording, Set.of())) chunks.forEach(tap::offer);
    }

    private void remove(SoundTap tap) {
        taps.computeIfPresent(
                tap.recording(),
                (_, all) -> {
                    all.remove(tap);
                    return all.isEmpty() ? null : all;
                });
    }
}
