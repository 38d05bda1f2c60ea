// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interviewee.ui;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.oncetold.base.Confidential;
import org.oncetold.interviewee.Assessment;
import org.oncetold.interviewee.Attention;
import org.oncetold.interviewee.Factor;
import org.oncetold.interviewee.Measure;

/// The sheet of special measures, for the court and whoever prepares a hearing. Printing the page
/// prints this alone.
class MeasuresSheet extends Div {

    MeasuresSheet(Assessment assessment, String noted) {
        addClassNames("sheet", "measures-sheet");
        add(new H3(getTranslation("interviewee.measures.title")));
        if (assessment.wishesNoMeasures())
            add(new Paragraph(getTranslation("interviewee.measures.none")));
        add(list(assessment.measures(), Measure::key));
        words("interviewee.needs.own", assessment.ownWishes().reveal());
        words("interviewee.needs.attention", attention(assessment));
        if (!assessment.factors().isEmpty())
            add(
                    new H3(getTranslation("interviewee.measures.why")),
                    list(assessment.factors(), Factor::key));
        var by = new Paragraph(noted);
        by.addClassNames("s", "t2");
        var print = new Paragraph(getTranslation("interviewee.measures.print"));
        print.addClassNames("s", "t2", "not-printed");
        add(by, print);
    }

    private <T> DescriptionList list(Map<T, Confidential<String>> texts, Function<T, String> key) {
        var list = new DescriptionList();
        list.addClassName("facts");
        texts.forEach((thing, words) ->
                list.add(
                        new DescriptionList.Term(getTranslation(key.apply(thing))),
                        new DescriptionList.Description(words.reveal())));
        return list;
    }

    private String attention(Assessment assessment) {
        return assessment.attention().stream()
                .map(Attention::key)
                .map(key -> getTranslation(key))
                .collect(Collectors.joining(" · "));
    }

    private void words(String key, String text) {
        if (text.isEmpty()) return;
        var heading = new Paragraph(getTranslation(key));
        heading.addClassName("b");
        add(heading, new Paragraph(text));
    }
}
