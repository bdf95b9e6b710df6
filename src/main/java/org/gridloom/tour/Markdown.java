package org.gridloom.tour;

import java.util.List;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.safety.Safelist;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/**
 * What authors write, made into HTML that can do nothing: HTML of their own is shown as the text it is, and whatever is left goes through a list of what is
 * allowed. There are no pictures in it; a stop has its own.
 */
final class Markdown {

    private static final Parser PARSER =
            Parser.builder().extensions(List.of(TablesExtension.create())).build();

    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .extensions(List.of(TablesExtension.create()))
            .escapeHtml(true)
            .sanitizeUrls(true)
            .build();

    private static final Safelist ALLOWED = new Safelist()
            .addTags("p", "br", "em", "strong", "code", "pre", "blockquote", "hr")
            .addTags("h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "a")
            .addTags("table", "thead", "tbody", "tr", "th", "td")
            .addAttributes("a", "href")
            .addAttributes("ol", "start")
            .addProtocols("a", "href", "http", "https", "mailto")
            .addEnforcedAttribute("a", "rel", "noopener noreferrer nofollow")
            .addEnforcedAttribute("a", "target", "_blank");

    private static final Document.OutputSettings PLAIN = new Document.OutputSettings().prettyPrint(false);

    private Markdown() {}

    static String html(String markdown) {
        try {
            return Jsoup.clean(RENDERER.render(PARSER.parse(markdown)), "", ALLOWED, PLAIN)
                    .strip();
        } catch (StackOverflowError tooDeep) {
            // Quotations in quotations, thousands of times: parser and renderer go down by calling themselves.
            return "<p>" + Entities.escape(markdown) + "</p>";
        }
    }

    /** The same in plain sentences, each line of it ended, so that a voice makes a pause. */
    static String spoken(String markdown) {
        var said = new StringBuilder();
        NodeTraversor.traverse(
                new NodeVisitor() {
                    @Override
                    public void head(Node node, int depth) {
                        if (node instanceof TextNode text) {
                            said.append(text.text());
                        }
                    }

                    @Override
                    public void tail(Node node, int depth) {
                        if (node instanceof Element element && (element.isBlock() || ends(element))) {
                            end(said);
                        }
                    }
                },
                Jsoup.parseBodyFragment(html(markdown)).body());
        return said.toString()
                .replaceAll("\\s+", " ")
                .replaceAll("(?<=[。，；：！？]) ", "")
                .strip();
    }

    private static boolean ends(Element element) {
        return switch (element.normalName()) {
            case "br", "td", "th", "li" -> true;
            default -> false;
        };
    }

    private static void end(StringBuilder said) {
        var last = said.length() - 1;
        while (last >= 0 && Character.isWhitespace(said.charAt(last))) {
            last--;
        }
        if (last >= 0 && Character.isLetterOrDigit(said.charAt(last))) {
            said.append(isChinese(said.charAt(last)) ? "。" : ". ");
        } else {
            said.append(' ');
        }
    }

    private static boolean isChinese(char letter) {
        return Character.UnicodeScript.of(letter) == Character.UnicodeScript.HAN;
    }
}
