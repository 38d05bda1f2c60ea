// SPDX-License-Identifier: Apache-2.0
package org.oncetold.review.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.util.Locale;
import org.oncetold.transcription.Failure;
import org.oncetold.transcription.TranscriptionProgress;

/// What stands where the words will be: what runs, how far, how long still, and that leaving is
/// fine.
class Waiting extends Div {

    private static final int HUNDRED = 100;

    private final H2 title = new H2();
    private final Paragraph text = new Paragraph();
    private final ProgressBar bar = new ProgressBar();

    Waiting(String key) {
        addClassName("words-waiting");
        add(title, text, bar);
        bar.setVisible(false);
        say(key);
    }

    Waiting(TranscriptionProgress progress, String language) {
        this("queued");
        show(progress, language);
    }

    final void show(TranscriptionProgress progress, String language) {
        bar.setVisible(false);
        switch (progress.state()) {
            case NONE, QUEUED -> say("queued");
            case RUNNING, DONE -> running(progress);
            case FAILED -> failed(progress, language);
        }
    }

    private void failed(TranscriptionProgress progress, String language) {
        say("failed");
        progress.failure()
                .ifPresent(failure -> {
                    if (failure == Failure.NO_MODEL) say("model", languageName(language));
                    else text.setText(getTranslation(failure.key()));
                });
    }

    private void running(TranscriptionProgress progress) {
        var share = Math.clamp(progress.share(), 0, 1);
        bar.setVisible(true);
        bar.setValue(share);
        title.setText(getTranslation("review.empty.running.title"));
        var percent = (int) (share * HUNDRED);
        text.setText(
                progress.left()
                        .map(left ->
                                getTranslation(
                                        "review.empty.running.left", percent, left.toMinutes() + 1))
                        .orElseGet(() -> getTranslation("review.empty.running.text", percent)));
    }

    private void say(String key, Object... arguments) {
        title.setText(getTranslation("review.empty." + key + ".title"));
        text.setText(getTranslation("review.empty." + key + ".text", arguments));
    }

    private String languageName(String tag) {
        return Locale.forLanguageTag(tag).getDisplayLanguage(getLocale());
    }
}
