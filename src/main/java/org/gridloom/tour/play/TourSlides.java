package org.gridloom.tour.play;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.poi.common.usermodel.fonts.FontGroup;
import org.apache.poi.sl.usermodel.PictureData.PictureType;
import org.apache.poi.sl.usermodel.Placeholder;
import org.apache.poi.sl.usermodel.TextParagraph.TextAlign;
import org.apache.poi.sl.usermodel.VerticalAlignment;
import org.apache.poi.xslf.usermodel.SlideLayout;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTextParagraph;
import org.apache.poi.xslf.usermodel.XSLFTextRun;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.gridloom.print.Box;
import org.gridloom.print.Ink;
import org.gridloom.print.Letters;
import org.gridloom.print.Typeface;
import org.gridloom.tour.Play;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.drawingml.x2006.main.CTRegularTextRun;
import org.openxmlformats.schemas.presentationml.x2006.main.CTShape;

/**
 * A tour as PowerPoint slides, laid out by {@link StopLayout}: text to go on writing in, charts whose numbers can be edited, the map and pictures, notes where
 * they belong.
 */
public final class TourSlides {

    static final int WIDTH = 960;
    static final int HEIGHT = 540;

    private static final double POINTS = WIDTH / StopLayout.WIDTH;

    /** What Windows and macOS have for Chinese; others take what they have. */
    private static final String FONT = "Microsoft YaHei";

    private static final Ink ACCENT = new Ink("#2f4f86");

    /** So that whoever shows the lines a little farther apart still has room for them. */
    private static final double DENSE = 0.96;

    private final XMLSlideShow show;
    private final Typeface type;
    private final StopPage page;
    private final XSLFSlide slide;

    /** What a text is being written into, paragraph for paragraph, and where that is. */
    private @Nullable XSLFTextShape body;

    private Box bodyBox = new Box(0, 0, 0, 0);

    private TourSlides(XMLSlideShow show, Typeface type, StopPage page) {
        this.show = show;
        this.type = type;
        this.page = page;
        this.slide = show.createSlide(show.getSlideMasters().getFirst().getLayout(SlideLayout.TITLE_ONLY));
    }

    public static void write(Handout handout, OutputStream out) throws IOException {
        var type = new Typeface();
        try (var show = new XMLSlideShow()) {
            show.setPageSize(new Dimension(WIDTH, HEIGHT));
            show.getProperties().getCoreProperties().setTitle(handout.title());
            show.getProperties().getCoreProperties().setCreator("Gridloom");
            for (var page : handout.pages()) {
                var slides = StopLayout.of(page, type, Medium.SLIDE).stream()
                        .map(placed -> new TourSlides(show, type, page).draw(placed))
                        .toList();
                if (page.notes() != null && !page.notes().isBlank()) {
                    notes(show, slides.getFirst(), page.notes());
                }
            }
            show.write(out);
        }
    }

    private XSLFSlide draw(List<Placed> placed) {
        for (var one : placed) {
            switch (one) {
                case Placed.Text text -> draw(text);
                case Placed.Figure(var box, var figure) -> draw(box, figure);
                case Placed.Chart(var box, var chart) -> SlideChart.add(slide, points(box), chart);
                case Placed.Drawn(var box, var jpeg, var alt) -> picture(box, jpeg, alt);
                case Placed.Photo(var box, var photo) ->
                    photo.jpeg()
                            .get()
                            .ifPresentOrElse(jpeg -> picture(box, jpeg, photo.alt()), () -> gone(box, photo.alt()));
            }
        }
        foot();
        return slide;
    }

    private void draw(Placed.Text text) {
        var box = text.box();
        switch (text.role()) {
            case TITLE -> write(placed(title(), box), text);
            case LINE -> write(box(box), text);
            case BODY -> {
                if (body == null || box.x() != bodyBox.x() || box.y() < bodyBox.bottom()) {
                    body = box(box);
                    bodyBox = box;
                } else {
                    // POI takes what is less than 0 for points.
                    body.getTextParagraphs().getLast().setSpaceAfter((bodyBox.bottom() - box.y()) * POINTS);
                    bodyBox = new Box(box.x(), bodyBox.y(), box.width(), box.bottom() - bodyBox.y());
                    body.setAnchor(points(bodyBox));
                }
                write(body, text);
            }
        }
    }

    /** With a place of its own: POI would move the one of all slides. */
    private XSLFTextShape title() {
        var title = slide.getPlaceholder(0);
        if (title.getXmlObject() instanceof CTShape shape && !shape.getSpPr().isSetXfrm()) {
            shape.getSpPr().addNewXfrm();
        }
        return title;
    }

    private void write(XSLFTextShape shape, Placed.Text text) {
        write(shape, text.words(), text.letters(), text.pitch());
    }

    private void picture(Box box, byte[] jpeg, String alt) {
        var picture = show.addPicture(jpeg, PictureType.JPEG);
        var size = picture.getImageDimensionInPixels();
        var scale = Math.min(box.width() / size.getWidth(), box.height() / size.getHeight());
        var width = size.getWidth() * scale;
        var height = size.getHeight() * scale;
        var shape = slide.createPicture(picture);
        shape.setAnchor(points(
                new Box(box.x() + (box.width() - width) / 2, box.y() + (box.height() - height) / 2, width, height)));
        Described.as(shape, alt);
    }

    private void gone(Box box, String alt) {
        write(
                box(box),
                page.words().say("tour.gone.picture", alt),
                Letters.of(9).in(Ink.SOFT),
                4.2);
    }

    private void draw(Box box, Play.Figure figure) {
        var words = box(box);
        var room = box.width() * Medium.SLIDE.narrow();
        var soft = Letters.of(9).in(Ink.SOFT);
        var detail = Written.detail(figure);
        var large = Letters.of(18).in(ACCENT).strong();
        write(words, figure.label(), type.shrunk(soft, figure.label(), room, 6), 4.4);
        var left = room - type.widthOf(soft, " " + figure.unit());
        var number = write(words, figure.value(), type.shrunk(large, figure.value(), left, 6), 7.4);
        look(number.addNewTextRun(), " " + figure.unit(), soft);
        write(words, detail, type.shrunk(Letters.of(7.5).in(Ink.SOFT), detail, room, 5), 3.6);
    }

    private void foot() {
        var y = StopLayout.FOOT + 1.5;
        var right = StopLayout.WIDTH - StopLayout.MARGIN;
        var small = Letters.of(9).in(Ink.SOFT);
        write(box(new Box(StopLayout.MARGIN, y, 200, 5)), page.foot(), small, 4.4);
        write(box(new Box(right - 40, y, 40, 5)), page.number() + " / " + page.of(), small.right(), 4.4);
    }

    private static void notes(XMLSlideShow show, XSLFSlide slide, String words) {
        show.getNotesSlide(slide).getShapes().stream()
                .filter(shape -> shape instanceof XSLFTextShape text && text.getTextType() == Placeholder.BODY)
                .map(XSLFTextShape.class::cast)
                .forEach(text -> text.setText(words));
    }

    private XSLFTextShape box(Box where) {
        return placed(slide.createTextBox(), where);
    }

    private static XSLFTextShape placed(XSLFTextShape text, Box where) {
        text.setAnchor(points(where));
        text.setLeftInset(0);
        text.setRightInset(0);
        text.setTopInset(0);
        text.setBottomInset(0);
        text.setWordWrap(true);
        text.setVerticalAlignment(VerticalAlignment.TOP);
        text.clearText();
        return text;
    }

    private static Rectangle2D points(Box box) {
        return new Rectangle2D.Double(box.x() * POINTS, box.y() * POINTS, box.width() * POINTS, box.height() * POINTS);
    }

    /** As a paragraph of its own. @param pitch from line to line, in millimetres, whatever font there is */
    private XSLFTextParagraph write(XSLFTextShape box, String text, Letters letters, double pitch) {
        var paragraph = box.addNewTextParagraph();
        paragraph.setTextAlign(letters.align() == Letters.Align.RIGHT ? TextAlign.RIGHT : TextAlign.LEFT);
        paragraph.setLineSpacing(-pitch * POINTS * DENSE);
        paragraph.setSpaceBefore(0.0);
        look(paragraph.addNewTextRun(), text, letters);
        return paragraph;
    }

    private void look(XSLFTextRun run, String text, Letters letters) {
        run.setText(text);
        run.setFontSize(letters.size());
        run.setFontColor(Color.decode(letters.ink().hex()));
        run.setBold(letters.bold());
        if (run.getXmlObject() instanceof CTRegularTextRun words) {
            // Or PowerPoint finds every word of it spelt wrongly.
            words.getRPr().setLang(page.words().language());
        }
        List.of(FontGroup.LATIN, FontGroup.EAST_ASIAN).forEach(group -> run.setFontFamily(FONT, group));
    }
}
