// SPDX-License-Identifier: Apache-2.0
package org.oncetold.review.ui;

import com.vaadin.flow.component.Component;
import org.oncetold.access.Deed;
import org.oncetold.access.Layer;
import org.oncetold.people.Role;
import org.oncetold.review.Reviews;
import org.oncetold.statement.ui.OpenStatement;
import org.oncetold.statement.ui.StatementSection;
import org.oncetold.transcription.Transcripts;

/// Recording and words, as a section of the statement's page.
@org.springframework.stereotype.Component
class WordsSection implements StatementSection {

    private static final int ORDER = 30;

    private final WordsDesk desk;
    private final Reviews reviews;
    private final Transcripts transcripts;

    WordsSection(WordsDesk desk, Reviews reviews, Transcripts transcripts) {
        this.desk = desk;
        this.reviews = reviews;
        this.transcripts = transcripts;
    }

    @Override
    public String key() {
        return "words";
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public boolean visibleTo(Role roleInStatement) {
        return Deed.READ_WORDS.permitted(roleInStatement);
    }

    @Override
    public boolean dependsOn(Layer layer) {
        return layer == Layer.TRANSCRIBE;
    }

    @Override
    public Component create(OpenStatement open) {
        return new WordsPanel(open, desk, reviews, transcripts);
    }
}
