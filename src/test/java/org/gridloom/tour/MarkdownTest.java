package org.gridloom.tour;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What authors write is shown as they mean it, and can do nothing. */
class MarkdownTest {

    @Test
    void textIsShownAsItsAuthorMeansIt() {
        assertThat(Markdown.html("**三日**办结\n\n- 甲\n- 乙").replace("\n", ""))
                .isEqualTo("<p><strong>三日</strong>办结</p><ul><li>甲</li><li>乙</li></ul>");
        assertThat(Markdown.html("|网格|户|\n|---|---|\n|一|300|")).contains("<th>网格</th>", "<td>300</td>");
    }

    @Test
    void aLinkLeadsOutWithoutTellingWhereFrom() {
        assertThat(Markdown.html("[市局](https://example.org/a?b=1)"))
                .contains(
                        "href=\"https://example.org/a?b=1\"",
                        "rel=\"noopener noreferrer nofollow\"",
                        "target=\"_blank\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "![x](x\" onerror=\"alert(1))",
                "![x](https://example.org/spy.gif)",
                "[x](javascript:alert(1))",
                "[x](JaVaScRiPt:alert(1))",
                "[x](&#106;avascript:alert(1))",
                "[x](java\tscript:alert(1))",
                "[x](data:text/html;base64,PHNjcmlwdD4=)",
                "[x](vbscript:msgbox)",
                "[x](//example.org)",
                "<javascript:alert(1)>",
                "[x]: javascript:alert(1)\n\n[x]",
                "<a href=\"https://a\" onclick=\"alert(1)\">x</a>",
                "<svg/onload=alert(1)>",
                "<iframe src=javascript:alert(1)></iframe>",
                "<style>body{display:none}</style>",
                "<form action=/logout><button>x",
                "</div></article><script>alert(1)</script>",
                "<!--><script>alert(1)</script>-->",
                "`<script>alert(1)</script>`",
                "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>",
                "a <b onmouseover=alert(1)>b</b>"
            })
    void nothingThatAnAuthorWritesRunsOrFetches(String attack) {
        var shown = Jsoup.parseBodyFragment(Markdown.html(attack)).body();
        assertThat(shown.select("script, img, svg, iframe, style, form, button, math, object, embed, link, meta, b"))
                .isEmpty();
        for (var element : shown.getAllElements()) {
            for (var attribute : element.attributes()) {
                assertThat(attribute.getKey()).doesNotStartWith("on").isNotEqualTo("style");
                if (attribute.getKey().equals("href")) {
                    assertThat(attribute.getValue()).matches("(https?://|mailto:).*");
                }
            }
        }
    }

    @Test
    void aVoiceReadsSentencesAndNoMarks() {
        assertThat(Markdown.spoken("# 全域\n\n**三日**办结，见[清单](https://example.org)\n\n- 甲\n- 乙\n\nTen grids"))
                .isEqualTo("全域。三日办结，见清单。甲。乙。Ten grids.");
    }

    @Test
    void aVeryDeepTextIsShownAndDoesNotExhaustTheServer() {
        assertThat(Markdown.html("> ".repeat(5000) + "x")).isNotNull();
        assertThat(Markdown.html("[".repeat(9000))).isNotNull();
        assertThat(Markdown.html("*a **b ".repeat(3000) + "** *".repeat(3000))).isNotNull();
    }
}
