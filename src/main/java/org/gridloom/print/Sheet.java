package org.gridloom.print;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfGState;
import org.openpdf.text.pdf.PdfWriter;

/** A PDF of one or more pages of one size. It is complete once closed. */
public final class Sheet implements AutoCloseable {

    /** Points in a millimetre. */
    private static final double POINT = 72 / 25.4;

    private static final String FONT = "NotoSansSC-Regular.otf";

    private final double width;
    private final double height;
    private final Document document;
    private final PdfContentByte page;
    private final BaseFont font;

    /** @param width in millimetres, as {@code height} */
    public Sheet(OutputStream out, double width, double height, String title) {
        this.width = width;
        this.height = height;
        font = font();
        document = new Document(new Rectangle((float) (width * POINT), (float) (height * POINT)), 0, 0, 0, 0);
        var writer = PdfWriter.getInstance(document, out);
        document.addTitle(title);
        document.addCreator("Gridloom");
        document.open();
        page = writer.getDirectContent();
    }

    private static BaseFont font() {
        try (var file = Sheet.class.getResourceAsStream(FONT)) {
            var font = BaseFont.createFont(
                    FONT, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, BaseFont.NOT_CACHED, file.readAllBytes(), null);
            font.setSubset(true);
            return font;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public double width() {
        return width;
    }

    public double height() {
        return height;
    }

    public void nextPage() {
        document.newPage();
    }

    public void text(double x, double y, Letters letters, String text) {
        text(x, y, 0, letters, text);
    }

    /**
     * @param y of the line that the letters stand on
     * @param turned against the clock, in degrees
     */
    public void text(double x, double y, double turned, Letters letters, String text) {
        var align = switch (letters.align()) {
            case LEFT -> Element.ALIGN_LEFT;
            case CENTRE -> Element.ALIGN_CENTER;
            case RIGHT -> Element.ALIGN_RIGHT;
        };
        page.saveState();
        page.beginText();
        page.setFontAndSize(font, (float) letters.size());
        if (letters.halo()) {
            page.setColorStroke(Ink.PAPER.awt());
            page.setLineWidth((float) (letters.size() / 5));
            page.setLineJoin(PdfContentByte.LINE_JOIN_ROUND);
            page.setTextRenderingMode(PdfContentByte.TEXT_RENDER_MODE_STROKE);
            page.showTextAligned(align, text, x(x), y(y), (float) turned);
        }
        page.setColorFill(letters.ink().awt());
        if (letters.bold()) {
            // The font comes in one weight; an outline in its own colour makes it a bold one.
            page.setColorStroke(letters.ink().awt());
            page.setLineWidth((float) (letters.size() / 35));
            page.setTextRenderingMode(PdfContentByte.TEXT_RENDER_MODE_FILL_STROKE);
        } else {
            page.setTextRenderingMode(PdfContentByte.TEXT_RENDER_MODE_FILL);
        }
        page.showTextAligned(align, text, x(x), y(y), (float) turned);
        page.endText();
        page.restoreState();
    }

    /** In millimetres. */
    public double widthOf(Letters letters, String text) {
        return font.getWidthPoint(text, (float) letters.size()) / POINT;
    }

    /** Cut at the end where it is wider than there is room. */
    public String fitting(Letters letters, String text, double room) {
        var cut = text;
        while (!cut.isEmpty() && widthOf(letters, cut.length() < text.length() ? cut + "…" : cut) > room) {
            cut = cut.substring(0, cut.offsetByCodePoints(cut.length(), -1));
        }
        return cut.length() < text.length() ? cut + "…" : cut;
    }

    /** Lines no wider than there is room; Chinese breaks anywhere, other text between words where it can. */
    public List<String> lines(Letters letters, String text, double room) {
        var lines = new ArrayList<String>();
        for (var paragraph : text.split("\n")) {
            var rest = paragraph;
            while (widthOf(letters, rest) > room) {
                var end = rest.length();
                while (end > 1 && widthOf(letters, rest.substring(0, end)) > room) {
                    end = rest.offsetByCodePoints(end, -1);
                }
                var space = rest.lastIndexOf(' ', end);
                var cut = space > end / 2 ? space : end;
                lines.add(rest.substring(0, cut).strip());
                rest = rest.substring(cut).strip();
            }
            lines.add(rest);
        }
        return lines;
    }

    public void fill(Box box, Ink ink) {
        page.saveState();
        page.setColorFill(ink.awt());
        page.rectangle(x(box.x()), y(box.bottom()), (float) (box.width() * POINT), (float) (box.height() * POINT));
        page.fill();
        page.restoreState();
    }

    public void frame(Box box, double thick, Ink ink) {
        page.saveState();
        page.setColorStroke(ink.awt());
        page.setLineWidth((float) (thick * POINT));
        page.rectangle(x(box.x()), y(box.bottom()), (float) (box.width() * POINT), (float) (box.height() * POINT));
        page.stroke();
        page.restoreState();
    }

    public void line(double fromX, double fromY, double toX, double toY, double thick, Ink ink) {
        stroke(List.of(new Coordinate(fromX, fromY), new Coordinate(toX, toY)), thick, ink, 0);
    }

    /** @param dash length of dashes and gaps; 0 for none */
    void stroke(List<Coordinate> path, double thick, Ink ink, double dash) {
        page.saveState();
        page.setColorStroke(ink.awt());
        page.setLineWidth((float) (thick * POINT));
        page.setLineJoin(PdfContentByte.LINE_JOIN_ROUND);
        page.setLineCap(dash > 0 ? PdfContentByte.LINE_CAP_BUTT : PdfContentByte.LINE_CAP_ROUND);
        if (dash > 0) {
            page.setLineDash((float) (dash * POINT), 0);
        }
        trace(path);
        page.stroke();
        page.restoreState();
    }

    /** Rings of one surface, holes among them. */
    void fill(List<List<Coordinate>> rings, Ink ink, double opacity) {
        page.saveState();
        page.setColorFill(ink.awt());
        var state = new PdfGState();
        state.setFillOpacity((float) opacity);
        page.setGState(state);
        for (var ring : rings) {
            trace(ring);
            page.closePath();
        }
        page.eoFill();
        page.restoreState();
    }

    /** What {@code drawing} draws is seen inside of the box only. */
    void within(Box box, Runnable drawing) {
        page.saveState();
        page.rectangle(x(box.x()), y(box.bottom()), (float) (box.width() * POINT), (float) (box.height() * POINT));
        page.clip();
        page.newPath();
        drawing.run();
        page.restoreState();
    }

    private void trace(List<Coordinate> path) {
        page.moveTo(x(path.getFirst().x), y(path.getFirst().y));
        path.stream().skip(1).forEach(at -> page.lineTo(x(at.x), y(at.y)));
    }

    private float x(double millimetres) {
        return (float) (millimetres * POINT);
    }

    private float y(double millimetres) {
        return (float) ((height - millimetres) * POINT);
    }

    @Override
    public void close() {
        document.close();
    }
}
