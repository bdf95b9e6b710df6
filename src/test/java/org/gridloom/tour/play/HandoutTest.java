package org.gridloom.tour.play;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFGraphicFrame;
import org.apache.poi.xslf.usermodel.XSLFPictureShape;
import org.apache.poi.xslf.usermodel.XSLFShape;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.gridloom.tour.Play;
import org.junit.jupiter.api.Test;

/** Pages and slides of a tour, read again with libraries; the slides with the one that wrote them, since there is no other. */
class HandoutTest {

    private static final Play PLAY = PlayOf.stops(
            PlayOf.stop("a", PlayOf.view()), PlayOf.stop("b", PlayOf.comparing("2026-03-01", "2026-04-01")));
    private static final Map<String, byte[]> MAPS =
            Map.of("a", PlayOf.jpeg(1160, 830), "b", PlayOf.jpeg(572, 830), "b.before", PlayOf.jpeg(572, 830));

    @Test
    void thePdfHasAPageForEachStopWithAllThatIsReadThere() throws IOException {
        try (var pdf = pages(PLAY)) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(2);
            assertThat(text(pdf, 1))
                    .contains("网格全域导览", "第a站", "每格 300—500 户。", "• 一格一员", "网格", "1,054", "93.72%", "各月收到的事件", "120")
                    .contains("选中的网格已不存在。", "数据截至 2026-11-21 20:31", "1 / 2", "GS(2026)1234")
                    .doesNotContain("先讲");
            assertThat(text(pdf, 2)).contains("第b站", "2 / 2").doesNotContain("第a站");
        }
    }

    @Test
    void aComparisonShowsBothItsSidesAndOfWhichDaysTheyAre() throws IOException {
        try (var pdf = pages(PLAY)) {
            assertThat(pictures(pdf, 0)).isEqualTo(1);
            assertThat(pictures(pdf, 1)).isEqualTo(2);
            assertThat(text(pdf, 2)).contains("2026-03-01", "2026-04-01");
        }
    }

    @Test
    void aTextThatIsTooLongGoesOnOnFurtherPagesAndNothingOfItIsLost() throws IOException {
        var sentences = IntStream.range(0, 300).mapToObj(i -> "第" + i + "句，很长。").toList();
        var play = PlayOf.stops(
                PlayOf.saying(PlayOf.stop("a", PlayOf.view()), "<p>" + String.join("", sentences) + "</p>"),
                PlayOf.stop("b", PlayOf.view()));
        try (var pdf = pages(play)) {
            assertThat(pdf.getNumberOfPages()).isBetween(3, 5);
            assertThat(text(pdf, 1)).contains("1,054", "1 / 2").doesNotContain("（续）");
            assertThat(text(pdf, 2)).contains("第a站（续）", "1 / 2");
            assertThat(text(pdf, pdf.getNumberOfPages() - 1)).contains("第299句，很长。", "各月收到的事件", "选中的网格已不存在。");
            assertThat(text(pdf, pdf.getNumberOfPages())).contains("第b站", "2 / 2");
        }
        try (var slides = slides(play)) {
            assertThat(slides.getSlides()).hasSizeBetween(3, 5);
            assertThat(slides.getSlides().get(1).getTitle()).isEqualTo("第a站（续）");
            assertThat(slides.getSlides())
                    .extracting(slide -> slide.getPlaceholder(0).getAnchor().getWidth())
                    .as("each title has a place of its own")
                    .contains(slides.getSlides()
                            .getFirst()
                            .getPlaceholder(0)
                            .getAnchor()
                            .getWidth())
                    .anyMatch(width -> width > 900);
        }
    }

    @Test
    void theAuthorsPicturesStandBesideTheMapWithWhatIsSaidOfThem() throws IOException {
        var play = PlayOf.stops(PlayOf.with(
                PlayOf.stop("a", PlayOf.view()),
                List.of(PlayOf.picture(1, "河岸的步道", 1600, 1200), PlayOf.picture(2, "第a站的图片", 900, 1600))));
        try (var pdf = pages(play)) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
            assertThat(pictures(pdf, 0)).as("a map and two pictures").isEqualTo(3);
            assertThat(text(pdf, 1)).contains("河岸的步道").as("said by nobody").doesNotContain("第a站的图片");
        }
        try (var slides = slides(play)) {
            var shown = shapes(slides.getSlides().getFirst(), XSLFPictureShape.class);
            assertThat(shown).extracting(Described::of).containsExactly("第a站的地图", "河岸的步道", "第a站的图片");
            assertThat(shown.get(1).getAnchor().getWidth()
                            / shown.get(1).getAnchor().getHeight())
                    .isCloseTo(4 / 3.0, within(0.01));
            for (var one : shown) {
                assertThat(shown)
                        .filteredOn(other -> other != one)
                        .noneMatch(other -> one.getAnchor().intersects(other.getAnchor()));
            }
        }
    }

    @Test
    void manyPicturesGoOnOnFurtherPages() throws IOException {
        var many = IntStream.rangeClosed(1, 24)
                .mapToObj(i -> PlayOf.picture(i, "图" + i, i % 3 == 0 ? 600 : 800, i % 3 == 0 ? 800 : 600))
                .toList();
        var play = PlayOf.stops(PlayOf.with(PlayOf.stop("a", PlayOf.view()), many));
        try (var pdf = pages(play)) {
            var all = 0;
            for (var page = 0; page < pdf.getNumberOfPages(); page++) {
                all += pictures(pdf, page);
            }
            assertThat(all).isEqualTo(25);
            assertThat(pdf.getNumberOfPages()).isBetween(2, 5);
            assertThat(new PDFTextStripper().getText(pdf)).contains("图1", "图24", "第a站（续）");
        }
    }

    @Test
    void aPictureThatIsGoneGivesALineAndNoFault() throws IOException {
        var play = PlayOf.stops(
                PlayOf.with(PlayOf.stop("a", PlayOf.view()), List.of(PlayOf.picture(1, "河岸", 1600, 1200))));
        var out = new ByteArrayOutputStream();
        TourPages.write(Handout.of(play, MAPS, _ -> Optional.empty(), _ -> List.of(), ""), out);
        try (var pdf = Loader.loadPDF(out.toByteArray())) {
            assertThat(text(pdf, 1)).contains("图片“河岸”已不存在。");
        }
        out.reset();
        TourSlides.write(Handout.of(play, MAPS, _ -> Optional.empty(), _ -> List.of(), ""), out);
        try (var slides = new XMLSlideShow(new ByteArrayInputStream(out.toByteArray()))) {
            assertThat(words(slides.getSlides().getFirst())).contains("图片“河岸”已不存在。");
        }
    }

    @Test
    void aStopWhoseMapDidNotComeStillHasItsPage() throws IOException {
        var out = new ByteArrayOutputStream();
        TourPages.write(Handout.of(PLAY, Map.of(), _ -> Optional.empty(), _ -> List.of(), ""), out);
        try (var pdf = Loader.loadPDF(out.toByteArray())) {
            assertThat(text(pdf, 2)).contains("第b站");
        }
    }

    @Test
    void theSlidesHaveTextThatCanBeEditedAndNotes() throws IOException {
        try (var slides = slides(PLAY)) {
            assertThat(slides.getSlides()).hasSize(2);
            var first = slides.getSlides().getFirst();
            assertThat(first.getTitle()).isEqualTo("第a站");
            assertThat(words(first))
                    .contains("网格全域导览", "第a站", "每格 300—500 户。", "• 一格一员", "1,054 个", "数据截至 2026-11-21 20:31", "1 / 2");
            assertThat(notes(first)).isEqualTo("先讲a。");
            assertThat(shapes(first, XSLFPictureShape.class)).hasSize(1);
            assertThat(shapes(slides.getSlides().getLast(), XSLFPictureShape.class))
                    .hasSize(2);
        }
    }

    @Test
    void aChartOnASlideIsPowerPointsOwnAndItsNumbersAreInItsTable() throws Exception {
        try (var slides = slides(PLAY)) {
            var frame = shapes(slides.getSlides().getFirst(), XSLFGraphicFrame.class)
                    .getFirst();
            assertThat(Described.of(frame)).isEqualTo("各月收到的事件");
            var series = frame.getChart().getChartSeries().getFirst().getSeries(0);
            assertThat(series.getCategoryData().getPointAt(1)).isEqualTo("10 月");
            var drawn = frame.getChart().getCTChart().getPlotArea().getBarChartArray(0);
            assertThat(drawn.getSerArray(0).getVal().getNumRef().getNumCache().getPtList())
                    .as("no value for October")
                    .extracting(point -> point.getIdx() + "=" + point.getV())
                    .containsExactly("0=120.0", "2=98.0");
            var table = frame.getChart().getWorkbook().getSheetAt(0);
            assertThat(table.getRow(0).getCell(1).getStringCellValue()).isEqualTo("收到 (件)");
            assertThat(table.getRow(3).getCell(0).getStringCellValue()).isEqualTo("11 月");
            assertThat(table.getRow(3).getCell(1).getNumericCellValue()).isEqualTo(98.0);
            assertThat(table.getRow(2).getCell(1)).as("no value").isNull();
        }
    }

    @Test
    void nothingOnASlideReachesBeyondIt() throws IOException {
        try (var slides = slides(PLAY)) {
            for (var slide : slides.getSlides()) {
                assertThat(slide.getShapes()).allSatisfy(shape -> {
                    assertThat(shape.getAnchor().getMaxX()).isLessThanOrEqualTo(TourSlides.WIDTH);
                    assertThat(shape.getAnchor().getMaxY()).isLessThanOrEqualTo(TourSlides.HEIGHT);
                });
            }
        }
    }

    @Test
    void noTwoShapesOfASlideHaveTheSameNumber() throws IOException {
        var stop = PlayOf.stop("a", PlayOf.view());
        var charts = Collections.nCopies(3, stop.charts().getFirst());
        var play = PlayOf.stops(PlayOf.with(stop, stop.title(), stop.html(), List.of(), stop.figures(), charts));
        try (var slides = slides(play)) {
            for (var slide : slides.getSlides()) {
                assertThat(slide.getShapes()).extracting(XSLFShape::getShapeId).doesNotHaveDuplicates();
            }
        }
    }

    private static PDDocument pages(Play play) throws IOException {
        var out = new ByteArrayOutputStream();
        TourPages.write(Handout.of(play, MAPS, PlayOf.PICTURES, _ -> List.of(), "审图号 GS(2026)1234"), out);
        return Loader.loadPDF(out.toByteArray());
    }

    private static XMLSlideShow slides(Play play) throws IOException {
        var out = new ByteArrayOutputStream();
        TourSlides.write(Handout.of(play, MAPS, PlayOf.PICTURES, _ -> List.of(), "审图号 GS(2026)1234"), out);
        return new XMLSlideShow(new ByteArrayInputStream(out.toByteArray()));
    }

    private static String text(PDDocument pdf, int page) throws IOException {
        var reader = new PDFTextStripper();
        reader.setStartPage(page);
        reader.setEndPage(page);
        return reader.getText(pdf);
    }

    private static int pictures(PDDocument pdf, int page) {
        var found = 0;
        for (var name : pdf.getPage(page).getResources().getXObjectNames()) {
            found += pdf.getPage(page).getResources().isImageXObject(name) ? 1 : 0;
        }
        return found;
    }

    private static List<String> words(XSLFSlide slide) {
        var words = new ArrayList<String>();
        shapes(slide, XSLFTextShape.class)
                .forEach(shape -> shape.getTextParagraphs().forEach(paragraph -> words.add(paragraph.getText())));
        return words;
    }

    private static String notes(XSLFSlide slide) {
        return String.join(
                "",
                slide.getNotes().getTextParagraphs().stream()
                        .flatMap(List::stream)
                        .map(paragraph -> paragraph.getText().strip())
                        .filter(text -> text.startsWith("先讲"))
                        .toList());
    }

    private static <S extends XSLFShape> List<S> shapes(XSLFSlide slide, Class<S> kind) {
        return slide.getShapes().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }
}
