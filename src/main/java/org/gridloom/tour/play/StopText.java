package org.gridloom.tour.play;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** A stop's text as paragraphs of plain text, for files that know no HTML. */
final class StopText {

    /** @param bullet what stands before it: "•", "1."; empty for none */
    record Paragraph(String bullet, String text) {

        String whole() {
            return bullet.isEmpty() ? text : bullet + " " + text;
        }
    }

    private StopText() {}

    static List<Paragraph> of(String html) {
        var paragraphs = new ArrayList<Paragraph>();
        read(Jsoup.parseBodyFragment(html).body(), paragraphs);
        return paragraphs;
    }

    private static void read(Element parent, List<Paragraph> into) {
        for (var child : parent.children()) {
            switch (child.normalName()) {
                case "ul" -> child.children().forEach(item -> add("•", item, into));
                case "ol" -> {
                    var number = 1;
                    for (var item : child.children()) {
                        add(number++ + ".", item, into);
                    }
                }
                case "blockquote", "div" -> read(child, into);
                case "table" -> child.select("tr").forEach(row -> into.add(new Paragraph("", cells(row))));
                case "pre" ->
                    child.wholeText()
                            .lines()
                            .filter(line -> !line.isBlank())
                            .forEach(line -> into.add(new Paragraph("", line.strip())));
                default -> add("", child, into);
            }
        }
    }

    private static void add(String bullet, Element element, List<Paragraph> into) {
        var text = element.text().strip();
        if (!text.isEmpty()) {
            into.add(new Paragraph(bullet, text));
        }
    }

    private static String cells(Element row) {
        return row.children().stream().map(Element::text).collect(Collectors.joining("   "));
    }
}
