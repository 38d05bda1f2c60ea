// SPDX-License-Identifier: Apache-2.0
package org.oncetold.recording.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.shared.Registration;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.oncetold.base.Refusal;
import org.oncetold.base.ui.Message;
import org.oncetold.recording.ImportProgress;
import org.oncetold.recording.Imports;
import org.oncetold.recording.RecordingId;

/// How far a file is taken in and how long it will take still, while it goes on; and the way to
/// stop it.
final class IntakeLine extends Div {

    private final RecordingId id;
    private final transient Imports imports;
    private final transient Runnable ended;
    private final Span where = new Span();
    private final Message message = new Message();
    private transient @Nullable Registration news;

    /// @param ended called when it goes on no longer
    IntakeLine(RecordingId id, Imports imports, boolean mayStop, Runnable ended) {
        this.id = id;
        this.imports = imports;
        this.ended = ended;
        addClassName("intake-line");
        where.getElement().setAttribute("role", "status");
        add(where);
        if (mayStop) add(new Button(getTranslation("recording.sound.stopTaking"), _ -> stop()));
        add(message);
        imports.progress(id).ifPresent(this::show);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        var ui = event.getUI();
        news = imports.onNews(id, () -> ui.access(this::look));
    }

    @Override
    protected void onDetach(DetachEvent event) {
        if (news != null) news.remove();
    }

    private void look() {
        if (!isAttached()) return;
        imports.progress(id).filter(ImportProgress::isUnderWay).ifPresentOrElse(this::show, ended);
    }

    private void show(ImportProgress progress) {
        var percent = Math.round(100 * progress.share());
        where.setText(
                progress.left()
                        .map(left -> getTranslation("recording.sound.left", percent, minutes(left)))
                        .orElseGet(() -> getTranslation("recording.sound.takingIn", percent)));
    }

    private static long minutes(Duration left) {
        return left.plusSeconds(59).toMinutes();
    }

    private void stop() {
        try {
            imports.cancel(id);
            ended.run();
        } catch (Refusal refusal) {
            message.say(refusal);
        }
    }
}
