// SPDX-License-Identifier: Apache-2.0
package org.oncetold.observer.ui;

import com.vaadin.flow.component.Component;
import org.oncetold.base.ui.Formats;
import org.oncetold.observer.Question;

/// Where a question comes from, in words.
final class QuestionWords {

    private QuestionWords() {}

    /// Priority, who, when.
    static String from(Question question, Colleagues names, Formats formats, Component reader) {
        return reader.getTranslation(
                "observer.question.from",
                reader.getTranslation(question.priority().key()),
                names.of(question.by()),
                formats.time(question.at()));
    }
}
