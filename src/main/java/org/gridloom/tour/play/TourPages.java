package org.gridloom.tour.play;

import java.io.OutputStream;
import java.util.List;
import org.gridloom.print.Box;
import org.gridloom.print.Ink;
import org.gridloom.print.Letters;
import org.gridloom.print.Sheet;
import org.gridloom.print.Typeface;
import org.gridloom.tour.Play;

/** A tour as a PDF, laid out by {@link StopLayout}. Lengths are millimetres. */
public final class TourPages {

    private static final Ink ACCENT = new Ink("#2f4f86");
    private static final Ink GROUND = new Ink("#eef0f3");
    private static final Letters SOFT = Letters.of(8.5).in(Ink.SOFT);
    private static final Letters NUMBER = Letters.of(18).in(ACCENT).strong();

    private final Sheet sheet;
    private final Typeface type;
    private final StopPage page;

    private TourPages(Sheet sheet, Typeface type, StopPage page) {
        this.sheet = sheet;
        this.type = type;
        this.page = page;
    }

    public static void write(Handout handout, OutputStream out) {
        var type = new Typeface();
        try (var sheet = new Sheet(out, StopLayout.WIDTH, StopLayout.HEIGHT, handout.title(), type)) {
            var drawn = 0;
            for (var page : handout.pages()) {
                for (var placed : StopLayout.of(page, type, Medium.PAPER)) {
                    if (drawn++ > 0) {
                        sheet.nextPage();
                    }
                    new TourPages(sheet, type, page).draw(placed);
                }
            }
        }
    }

    private void draw(List<Placed> placed) {
        for (var one : placed) {
            switch (one) {
                case Placed.Text text -> draw(text);
                case Placed.Figure(var box, var figure) -> draw(box, figure);
                case Placed.Chart(var box, var chart) ->
                    DrawnChart.draw(
                            sheet, box, chart, page.words().say("tour.handout.more", DrawnChart.leftOut(chart)));
                case Placed.Drawn(var box, var jpeg, var alt) -> {
                    sheet.picture(box, jpeg);
                    sheet.frame(box, 0.15, Ink.FAINT);
                }
                case Placed.Photo(var box, var photo) ->
                    photo.jpeg().get().ifPresentOrElse(jpeg -> sheet.picture(box, jpeg), () -> gone(box, photo));
            }
        }
        foot();
    }

    private void draw(Placed.Text text) {
        var box = text.box();
        var x = text.letters().align() == Letters.Align.RIGHT ? box.right() : box.x();
        var y = box.y() + text.pitch() * 0.78;
        for (var line : text.lines()) {
            sheet.text(x, y, text.letters(), line);
            y += text.pitch();
        }
    }

    private void draw(Box box, Play.Figure figure) {
        var width = box.width();
        var label = type.shrunk(SOFT, figure.label(), width, 6);
        var number = type.shrunk(NUMBER, figure.value(), width - sheet.widthOf(SOFT, figure.unit()) - 1.2, 6);
        var detail = type.shrunk(Letters.of(7).in(Ink.SOFT), Written.detail(figure), width, 5);
        sheet.line(box.x(), box.y() + 1, box.right(), box.y() + 1, 0.15, Ink.FAINT);
        sheet.text(box.x(), box.y() + 5, label, sheet.fitting(label, figure.label(), width));
        sheet.text(box.x(), box.y() + 12, number, figure.value());
        sheet.text(box.x() + sheet.widthOf(number, figure.value()) + 1.2, box.y() + 12, SOFT, figure.unit());
        sheet.text(box.x(), box.y() + 15.5, detail, sheet.fitting(detail, Written.detail(figure), width));
    }

    /** A picture that was there when the tour was read, and is not any more. */
    private void gone(Box box, StopPage.Photo photo) {
        sheet.fill(box, GROUND);
        var letters = Letters.of(8.5).in(Ink.SOFT);
        var y = box.y() + 6;
        for (var line : sheet.lines(letters, page.words().say("tour.gone.picture", photo.alt()), box.width() - 6)) {
            if (y < box.bottom()) {
                sheet.text(box.x() + 3, y, letters, line);
            }
            y += 4.2;
        }
    }

    private void foot() {
        var foot = StopLayout.FOOT;
        var right = StopLayout.WIDTH - StopLayout.MARGIN;
        sheet.line(StopLayout.MARGIN, foot, right, foot, 0.15, Ink.FAINT);
        var small = Letters.of(8.5).in(Ink.SOFT);
        sheet.text(StopLayout.MARGIN, foot + 4.5, small, page.foot());
        sheet.text(right, foot + 4.5, small.right(), page.number() + " / " + page.of());
    }
}
