package org.gridloom.tour.play;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gridloom.print.Box;
import org.gridloom.print.Typeface;
import org.gridloom.tour.Play;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Stops of every size on pages: nothing lost, nothing over anything else, nothing beyond the page. */
class StopLayoutTest {

    private static final Typeface TYPE = new Typeface();
    private static final Play.Stop USUAL = PlayOf.stop("a", PlayOf.view());

    /** What a page may be asked to hold at the worst, and a little of everything. */
    static Stream<Play.Stop> stops() {
        var longTitle = "网格全域（续）".repeat(17);
        var word = "x".repeat(20_000);
        var wordy = "<p>" + "社区、网格与“微网格”的边界沿道路和河流走，一个小区一个支部……".repeat(600) + "</p>";
        var english = "<p>" + "Every grid has one team and between 300 and 500 households. ".repeat(300) + "</p>";
        var list = "<ul>" + "<li>一格一员</li>".repeat(400) + "</ul>";
        return Stream.of(
                USUAL,
                PlayOf.with(USUAL, longTitle, wordy, pictures(24), figures(24), charts(0, 0)),
                PlayOf.with(USUAL, "W".repeat(120), "<p>" + word + "</p>", pictures(1), figures(3), charts(4, 30)),
                PlayOf.with(USUAL, "A short one", english, pictures(3), figures(0), charts(1, 12)),
                PlayOf.with(USUAL, longTitle, list, List.of(), figures(7), charts(24, 400)),
                PlayOf.with(USUAL, "", "", List.of(), figures(24), charts(1, 1)),
                PlayOf.saying(USUAL, "<blockquote>".repeat(400) + "<p>深</p>" + "</blockquote>".repeat(400)));
    }

    @ParameterizedTest
    @MethodSource("stops")
    void everythingHasItsPlaceAndNothingCoversAnythingElse(Play.Stop stop) {
        for (var medium : List.of(Medium.PAPER, Medium.SLIDE)) {
            var page = page(stop);
            var pages = StopLayout.of(page, TYPE, medium);
            assertThat(all(pages, Placed.Figure.class).map(Placed.Figure::figure))
                    .containsExactlyElementsOf(stop.figures());
            assertThat(all(pages, Placed.Chart.class).map(Placed.Chart::chart))
                    .containsExactlyElementsOf(stop.charts());
            assertThat(all(pages, Placed.Photo.class).map(Placed.Photo::photo))
                    .containsExactlyElementsOf(page.photos());
            assertThat(said(all(pages, Placed.Text.class)
                            .filter(text -> text.role() == Placed.Role.BODY)
                            .map(Placed.Text::words)))
                    .isEqualTo(said(page.text().stream().map(StopText.Paragraph::whole)));
            pages.forEach(StopLayoutTest::standsFree);
        }
    }

    @Test
    void anOrdinaryStopHasOnePage() {
        var pictures = List.of(
                PlayOf.picture(1, "河岸", 1600, 1200),
                PlayOf.picture(2, "驿站", 1200, 1600),
                PlayOf.picture(3, "助餐点", 1600, 900));
        assertThat(StopLayout.of(page(PlayOf.with(USUAL, pictures)), TYPE, Medium.PAPER))
                .hasSize(1);
    }

    @Test
    void theLinesOfATextAreNoWiderThanTheirBox() {
        var wordy = PlayOf.saying(USUAL, "<p>" + "边界沿道路（含人行道）和 the Yangtze river 走。".repeat(40) + "</p>");
        all(StopLayout.of(page(wordy), TYPE, Medium.PAPER), Placed.Text.class)
                .forEach(text -> assertThat(text.lines())
                        .allSatisfy(line -> assertThat(TYPE.widthOf(text.letters(), line))
                                .isLessThanOrEqualTo(text.box().width() + 0.01)));
    }

    private static void standsFree(List<Placed> placed) {
        for (var one : placed) {
            var box = one.box();
            assertThat(box.x()).as("%s", one).isGreaterThanOrEqualTo(StopLayout.MARGIN - 0.01);
            assertThat(box.right()).as("%s", one).isLessThanOrEqualTo(StopLayout.WIDTH - StopLayout.MARGIN + 0.01);
            assertThat(box.bottom()).as("%s", one).isLessThanOrEqualTo(StopLayout.FOOT);
            assertThat(placed).filteredOn(other -> other != one).noneMatch(other -> overlap(box, other.box()));
        }
    }

    private static boolean overlap(Box one, Box other) {
        var hair = 0.01;
        return one.x() < other.right() - hair
                && other.x() < one.right() - hair
                && one.y() < other.bottom() - hair
                && other.y() < one.bottom() - hair;
    }

    private static String said(Stream<String> parts) {
        return parts.collect(Collectors.joining()).replaceAll("\\s", "");
    }

    private static <P extends Placed> Stream<P> all(List<List<Placed>> pages, Class<P> kind) {
        return pages.stream().flatMap(List::stream).filter(kind::isInstance).map(kind::cast);
    }

    private static StopPage page(Play.Stop stop) {
        return Handout.of(
                        PlayOf.stops(stop),
                        Map.of("a", new byte[0]),
                        PlayOf.PICTURES,
                        _ -> List.of(),
                        "审图号 GS(2026)1234")
                .pages()
                .getFirst();
    }

    private static List<Play.Picture> pictures(int many) {
        return IntStream.rangeClosed(1, many)
                .mapToObj(i -> PlayOf.picture(i, "一张说得很长的图片".repeat(i), 400 + 150 * i, 1600))
                .toList();
    }

    private static List<Play.Figure> figures(int many) {
        return Collections.nCopies(many, USUAL.figures().getFirst());
    }

    private static List<Play.Chart> charts(int many, int categories) {
        var charts = new ArrayList<Play.Chart>();
        for (var i = 0; i < many; i++) {
            charts.add(new Play.Chart(
                    "k" + i,
                    List.of("bar", "row", "line").get(i % 3),
                    "图表" + i,
                    IntStream.range(0, categories).mapToObj(at -> "第" + at).toList(),
                    List.of(new Play.Series("收到", "件", Collections.nCopies(categories, 3.0))),
                    false,
                    USUAL.charts().getFirst().asOf(),
                    null));
        }
        return charts;
    }
}
