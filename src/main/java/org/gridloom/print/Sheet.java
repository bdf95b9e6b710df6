package org.gridloom.print;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.Image;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfGState;
import org.openpdf.text.pdf.PdfWriter;

/** A PDF of one or more pages of one size. It is complete once closed. */
public final class Sheet implements AutoCloseable {

    private static final double POINT = Typeface.POINT;

    private final double width;
    private final double height;
    private final Document document;
    private final PdfContentByte page;
    private final Typeface type;

    /** @param width in millimetres, as {@code height} */
    public Sheet(OutputStream out, double width, double height, String title) {
        this(out, width, height, title, new Typeface());
    }

    /** @param type of this sheet alone: it notes which letters the file needs */
    public Sheet(OutputStream out, double width, double height, String title, Typeface type) {
        this.width = width;
        this.height = height;
        this.type = type;
        document = new Document(new Rectangle((float) (width * POINT), (float) (height * POINT)), 0, 0, 0, 0);
        var writer = PdfWriter.getInstance(document, out);
        document.addTitle(title);
        document.addCreator("Gridloom");
        document.open();
        page = writer.getDirectContent();
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
        var shown = type.shown(text);
        page.saveState();
        page.beginText();
        page.setFontAndSize(type.font(), (float) letters.size());
        if (letters.halo()) {
            page.setColorStroke(Ink.PAPER.awt());
            page.setLineWidth((float) (letters.size() / 5));
            page.setLineJoin(PdfContentByte.LINE_JOIN_ROUND);
            page.setTextRenderingMode(PdfContentByte.TEXT_RENDER_MODE_STROKE);
            page.showTextAligned(align, shown, x(x), y(y), (float) turned);
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
        page.showTextAligned(align, shown, x(x), y(y), (float) turned);
        page.endText();
        page.restoreState();
    }

    /** In millimetres. */
    public double widthOf(Letters letters, String text) {
        return type.widthOf(letters, text);
    }

    /** Cut at the end where it is wider than there is room. */
    public String fitting(Letters letters, String text, double room) {
        return type.fitting(letters, text, room);
    }

    /** No wider than there is room, as {@link Typeface#lines}. */
    public List<String> lines(Letters letters, String text, double room) {
        return type.lines(letters, text, room);
    }

    public void fill(Box box, Ink ink) {
        page.saveState();
        page.setColorFill(ink.awt());
        page.rectangle(x(box.x()), y(box.bottom()), (float) (box.width() * POINT), (float) (box.height() * POINT));
        page.fill();
        page.restoreState();
    }

    /** A JPEG in the middle of a box, as large as it has room in it without being drawn out of shape. */
    public void picture(Box box, byte[] jpeg) {
        try {
            var image = Image.getInstance(jpeg);
            var scale = Math.min(box.width() * POINT / image.getWidth(), box.height() * POINT / image.getHeight());
            image.scaleAbsolute((float) (image.getWidth() * scale), (float) (image.getHeight() * scale));
            image.setAbsolutePosition(
                    x(box.x() + box.width() / 2) - image.getScaledWidth() / 2,
                    y(box.y() + box.height() / 2) - image.getScaledHeight() / 2);
            page.addImage(image);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
