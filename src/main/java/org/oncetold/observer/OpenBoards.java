// SPDX-License-Identifier: Apache-2.0
package org.oncetold.observer;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.oncetold.access.LayerChanged;
import org.oncetold.interview.InterviewId;
import org.oncetold.interview.Written;
import org.oncetold.statement.AssignmentChanged;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/// The pages on which a board is open now. They are told that something is new, and read it with
/// their own grant; nothing of it passes here.
@Component
public class OpenBoards {

    private final Map<InterviewId, List<Runnable>> pages = new ConcurrentHashMap<>();

    /// @param told is run on any thread when the board, the session or a right may have changed
    /// @return what ends it
    public Runnable watch(InterviewId interview, Runnable told) {
        pages.merge(interview, List.of(told), OpenBoards::and);
        return () -> pages.computeIfPresent(interview, (_, open) -> without(open, told));
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(BoardChanged change) {
        tell(change.interview());
    }

    @TransactionalEventListener
    void on(Written written) {
        tell(written.interview().id());
    }

    @TransactionalEventListener
    void on(AssignmentChanged change) {
        tellAll();
    }

    @TransactionalEventListener
    void on(LayerChanged change) {
        tellAll();
    }

    private void tellAll() {
        pages.keySet().forEach(this::tell);
    }

    private void tell(InterviewId interview) {
        var open = pages.getOrDefault(interview, List.of());
        Thread.startVirtualThread(() -> open.forEach(Runnable::run));
    }

    private static List<Runnable> and(List<Runnable> open, List<Runnable> more) {
        var all = new java.util.ArrayList<>(open);
        all.addAll(more);
        return List.copyOf(all);
    }

    private static @Nullable List<Runnable> without(List<Runnable> open, Runnable closed) {
        var left = open.stream().filter(one -> one != closed).toList();
        return left.isEmpty() ? null : left;
    }
}
