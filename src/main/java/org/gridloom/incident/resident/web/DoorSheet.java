package org.gridloom.incident.resident.web;

import java.io.ByteArrayOutputStream;
import org.gridloom.incident.resident.Door;
import org.gridloom.print.Box;
import org.gridloom.print.Ink;
import org.gridloom.print.Letters;
import org.gridloom.print.QrCode;
import org.gridloom.print.Sheet;
import org.gridloom.shell.PageWords;

/** What hangs on a building's door or in its lift (A5): the code, the building it is of, and how it goes; in both languages at once, since everybody passes. */
final class DoorSheet {

    private static final double WIDTH = 148;
    private static final double HEIGHT = 210;
    private static final double CODE = 92;
    private static final Ink BAND = new Ink("#1f4e9e");
    private static final Ink BAND_TEXT = new Ink("#dbe6fb");
    private static final int STEPS = 3;

    private DoorSheet() {}

    static byte[] of(Door door, String address) {
        var chinese = PageWords.in("zh-CN");
        var english = PageWords.in("en");
        var out = new ByteArrayOutputStream();
        try (var sheet = new Sheet(out, WIDTH, HEIGHT, chinese.say("door.title"))) {
            var middle = WIDTH / 2;
            sheet.fill(new Box(0, 0, WIDTH, 42), BAND);
            sheet.text(middle, 21, Letters.of(34).in(Ink.PAPER).strong().centred(), chinese.say("door.title"));
            sheet.text(middle, 33, Letters.of(13).in(BAND_TEXT).centred(), english.say("door.title"));
            var name = Letters.of(20).strong().centred();
            sheet.text(middle, 55, name, sheet.fitting(name, door.called(), WIDTH - 20));
            QrCode.draw(sheet, new Box((WIDTH - CODE) / 2, 59, CODE, CODE), address);
            var y = 159.0;
            for (int step = 1; step <= STEPS; step++) {
                sheet.text(14, y, Letters.of(12), step + ". " + chinese.say("door.step." + step));
                sheet.text(19, y + 4.6, Letters.of(8).in(Ink.SOFT), english.say("door.step." + step));
                y += 12;
            }
            sheet.line(14, 193, WIDTH - 14, 193, 0.3, Ink.FAINT);
            sheet.text(middle, 199, Letters.of(10).in(Ink.SOFT).centred(), chinese.say("door.urgent"));
            sheet.text(middle, 204, Letters.of(7.5).in(Ink.SOFT).centred(), english.say("door.urgent"));
        }
        return out.toByteArray();
    }
}
