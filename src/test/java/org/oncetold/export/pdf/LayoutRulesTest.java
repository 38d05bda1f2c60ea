// SPDX-License-Identifier: Apache-2.0
package org.oncetold.export.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;

/// What an edited layout must keep so that the PDF stays accessible; veraPDF says so only later, or
/// not at all.
class LayoutRulesTest {

    private static final Path HTML = Path.of("templates/pdf/statement.html");
    private static final Path CSS = Path.of("templates/pdf/statement.css");
    private static final Document LAYOUT = layout();

    @Test
    void hasATitleAndALanguage() {
        assertThat(LAYOUT.getDocumentElement().getAttribute("lang")).isNotBlank();
        assertThat(elements("title")).hasSize(1);
    }

    @Test
    void beginsWithOneFirstHeadingAndSkipsNoLevel() {
        var levels =
                all().stream()
                        .map(Element::getTagName)
                        .filter(name -> name.matches("h[1-6]"))
                        .map(name -> name.charAt(1) - '0')
                        .toList();

        assertThat(levels.getFirst()).isEqualTo(1);
        assertThat(levels.subList(1, levels.size())).doesNotContain(1);
        for (var i = 1; i < levels.size(); i++)
            assertThat(levels.get(i)).isLessThanOrEqualTo(levels.get(i - 1) + 1);
    }

    @Test
    void hasOnlyItemsInLists() {
        for (var list : elements("ol", "ul"))
            assertThat(children(list)).allMatch(child -> child.getTagName().equals("li"));
        for (var item : elements("li"))
            assertThat(item.getParentNode().getNodeName()).isIn("ol", "ul");
    }

    @Test
    void hasRowsOfOneLengthAndNamedColumns() {
        for (var table : elements("table")) {
            var rows = inside(table, "tr").stream().map(row -> children(row).size()).distinct();
            assertThat(rows).hasSize(1);
        }
        for (var heading : elements("th")) assertThat(heading.getAttribute("scope")).isNotBlank();
    }

    @Test
    void hasTextForEveryPictureAndNoForms() {
        for (var picture : elements("img")) assertThat(picture.getAttribute("alt")).isNotBlank();
        assertThat(elements("form", "input", "caption", "script", "iframe", "object")).isEmpty();
    }

    @Test
    void hasBookmarksThatLeadSomewhere() {
        var ids = all().stream().map(element -> element.getAttribute("id")).toList();

        for (var bookmark : elements("bookmark"))
            assertThat(ids).contains(bookmark.getAttribute("href").substring(1));
    }

    @Test
    void loadsNothing() throws Exception {
        assertThat(Files.readString(HTML) + Files.readString(CSS))
                .doesNotContain("http:", "https:", "file:", "@import", "url(");
    }

    private static List<Element> elements(String... names) {
        return all().stream().filter(e -> List.of(names).contains(e.getTagName())).toList();
    }

    private static List<Element> all() {
        return inside(LAYOUT.getDocumentElement(), "*");
    }

    private static List<Element> inside(Element element, String name) {
        var found = element.getElementsByTagName(name);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> (Element) found.item(i))
                .toList();
    }

    private static List<Element> children(Element element) {
        var children = new ArrayList<Element>();
        for (var child = element.getFirstChild(); child != null; child = child.getNextSibling())
            if (child.getNodeType() == Node.ELEMENT_NODE) children.add((Element) child);
        return children;
    }

    private static Document layout() {
        try {
            // inside a tag, sections that choose attributes stand for none of them
            var text =
                    Files.readString(HTML).replaceAll("\\{\\{#\\w+}} dir=[^>]*?\\{\\{/\\w+}}", "");
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(text)));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
