package org.gridloom.print;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openpdf.text.pdf.BaseFont;

/** The one typeface that sheets are set in: how wide texts are in it and where their lines end. Lengths are millimetres. */
public final class Typeface {

    /** Points in a millimetre. */
    static final double POINT = 72 / 25.4;

    private static final String FILE = "NotoSansSC-Regular.otf";

    /** What Java would begin a line with, and no Chinese text does. */
    private static final String NEVER_FIRST = "…—～·";

    /** Stand-ins for letters that the file lacks. */
    private static final Map<Integer, String> INSTEAD = Map.of(
            0x2212, "–", // minus
            0x2713, "√",
            0x2714, "√",
            0x2717, "×",
            0x20ac, "EUR",
            0x2122, "TM");

    /** For any other, so that nobody reads over it. */
    private static final String UNKNOWN = "□";

    private final BaseFont font;

    public Typeface() {
        try (var file = Typeface.class.getResourceAsStream(FILE)) {
            font = BaseFont.createFont(
                    FILE, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, BaseFont.NOT_CACHED, file.readAllBytes(), null);
            font.setSubset(true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    BaseFont font() {
        return font;
    }

    public double widthOf(Letters letters, String text) {
        return font.getWidthPoint(shown(text), (float) letters.size()) / POINT;
    }

    /** With what stands for letters that the typeface does not have: they would vanish. */
    String shown(String text) {
        if (text.codePoints().allMatch(font::charExists)) {
            return text;
        }
        var shown = new StringBuilder();
        text.codePoints()
                .forEach(
                        letter -> shown.append(font.charExists(letter) ? Character.toString(letter) : instead(letter)));
        return shown.toString();
    }

    private static String instead(int letter) {
        return switch (Character.getType(letter)) {
            case Character.FORMAT, Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> "";
            case Character.CONTROL, Character.SPACE_SEPARATOR -> " ";
            default -> INSTEAD.getOrDefault(letter, UNKNOWN);
        };
    }

    /** As much smaller as a text has to be for the room, and no smaller than one can read. */
    public Letters shrunk(Letters letters, String text, double room, double smallest) {
        var wide = widthOf(letters, text);
        return wide <= room
                ? letters
                : letters.sized(Math.clamp(letters.size() * room / wide, smallest, letters.size()));
    }

    /** Cut at the end where it is wider than there is room. */
    public String fitting(Letters letters, String text, double room) {
        if (widthOf(letters, text) <= room) {
            return text;
        }
        var left = room - widthOf(letters, "…");
        var end = 0;
        while (end < text.length()) {
            var next = text.offsetByCodePoints(end, 1);
            left -= widthOf(letters, text.substring(end, next));
            if (left < 0) {
                break;
            }
            end = next;
        }
        return text.substring(0, end) + "…";
    }

    /**
     * Lines no wider than there is room: Chinese breaks between any two characters but not before a mark that closes or after one that opens, other text
     * between words; only a word that is wider than the room is cut.
     */
    public List<String> lines(Letters letters, String text, double room) {
        var lines = new ArrayList<String>();
        for (var paragraph : text.split("\n")) {
            var starts = starts(letters, paragraph, room);
            for (var i = 0; i < starts.size(); i++) {
                var end = i + 1 < starts.size() ? starts.get(i + 1) : paragraph.length();
                lines.add(paragraph.substring(starts.get(i), end).strip());
            }
        }
        return lines;
    }

    /** Where in one paragraph its lines begin; the first at 0. */
    public List<Integer> starts(Letters letters, String paragraph, double room) {
        var starts = new ArrayList<>(List.of(0));
        var used = 0.0;
        var breaks = BreakIterator.getLineInstance(Locale.CHINESE);
        breaks.setText(paragraph);
        var from = 0;
        for (var to = next(breaks, paragraph); to != BreakIterator.DONE; to = next(breaks, paragraph)) {
            var piece = paragraph.substring(from, to);
            // Spaces at the end of a line hang over its edge.
            var wide = widthOf(letters, piece.stripTrailing());
            if (used > 0 && used + wide > room) {
                starts.add(from);
                used = 0;
            }
            if (wide > room) {
                used = cut(letters, paragraph, from, to, room, starts);
            } else {
                used += widthOf(letters, piece);
            }
            from = to;
        }
        return starts;
    }

    private static int next(BreakIterator breaks, String paragraph) {
        var to = breaks.next();
        while (to != BreakIterator.DONE && to < paragraph.length() && NEVER_FIRST.indexOf(paragraph.charAt(to)) >= 0) {
            to = breaks.next();
        }
        return to;
    }

    /** A word over as many lines as it takes; returns how much of the last one it fills. */
    private double cut(Letters letters, String paragraph, int from, int to, double room, List<Integer> starts) {
        var used = 0.0;
        for (var at = from; at < to; ) {
            var next = paragraph.offsetByCodePoints(at, 1);
            var wide = widthOf(letters, paragraph.substring(at, next));
            if (used > 0 && used + wide > room) {
                starts.add(at);
                used = 0;
            }
            used += wide;
            at = next;
        }
        return used;
    }
}
