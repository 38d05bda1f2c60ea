// SPDX-License-Identifier: Apache-2.0
package org.oncetold.export.pdf;

import java.util.Map;
import java.util.function.UnaryOperator;
import org.oncetold.base.Content;
import org.springframework.stereotype.Component;

/// Makes small printed sheets from `templates/pdf`, the agency's own layout where it has one:
/// PDF/A-3b and PDF/UA-1 like the court PDF, without a signature. Nothing touches a disk.
@Component
public final class SheetPdf {

    private static final String FOLDER = "templates/pdf/";

    private final Content content;

    public SheetPdf(Content content) {
        this.content = content;
    }

    /// @param layout the name of the layout: `<layout>.html` and `<layout>.css`
    /// @param values what stands under a name: text, yes or no, or a list of further values
    /// @param words what stands under `{{~key}}`
    /// @throws LettersMissing when the fonts cannot draw what the sheet says
    /// @throws LayoutUnfit when the agency's layout cannot be used
    public byte[] make(String layout, Map<String, ?> values, UnaryOperator<String> words) {
        var html =
                new Template(read(layout + ".html"))
                        .fill(values, words)
                        .replace("<style></style>", "<style>" + read(layout + ".css") + "</style>");
        return Finish.apply(Layout.pages(html), new LogicalText(), new PlainLetters());
    }

    private String read(String file) {
        return content.find(FOLDER + file)
                .map(Content.ContentFile::text)
                .orElseThrow(() -> new LayoutUnfit(file + " is not there"));
    }
}
