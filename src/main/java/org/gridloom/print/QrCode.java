package org.gridloom.print;

/** A QR code on a sheet, with the quiet zone of four modules that readers want. */
public final class QrCode {

    private static final int QUIET = 4;

    private QrCode() {}

    public static void draw(Sheet sheet, Box box, String text) {
        var code = io.nayuki.qrcodegen.QrCode.encodeText(text, io.nayuki.qrcodegen.QrCode.Ecc.QUARTILE);
        var side = Math.min(box.width(), box.height());
        var module = side / (code.size + 2 * QUIET);
        sheet.fill(new Box(box.x(), box.y(), side, side), Ink.PAPER);
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                // A run at once: single modules show hairlines between them on screens.
                int run = 0;
                while (x + run < code.size && code.getModule(x + run, y)) {
                    run++;
                }
                if (run > 0) {
                    sheet.fill(
                            new Box(
                                    box.x() + (x + QUIET) * module,
                                    box.y() + (y + QUIET) * module,
                                    run * module,
                                    module),
                            new Ink("#000000"));
                    x += run;
                }
            }
        }
    }
}
