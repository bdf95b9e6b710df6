package org.gridloom.tour.play;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gridloom.print.Box;
import org.gridloom.print.Letters;
import org.gridloom.print.Typeface;
import org.gridloom.tour.Play;

/** A column of a page, filled from above. Texts are divided between their lines where it ends, nothing else is. Lengths are millimetres. */
final class Column {

    static final double FIGURE = 17;

    /** What comes one below the other. */
    sealed interface Item {}

    /**
     * One paragraph.
     *
     * @param pitch from line to line
     * @param after room below it
     */
    record Words(Letters letters, double pitch, double after, String text, Placed.Role role) implements Item {}

    /** One or two beside one another. */
    record Figures(List<Play.Figure> figures) implements Item {}

    record Chart(Play.Chart chart, double height) implements Item {}

    private final Typeface type;
    private final double narrow;
    private final Box box;
    private final List<Placed> page;
    private double y;
    private double kept;

    /** @param narrow what of the width a text takes at most, from 0 to 1 */
    Column(Typeface type, double narrow, Box box, List<Placed> page) {
        this.type = type;
        this.narrow = narrow;
        this.box = box;
        this.page = page;
        y = box.y();
    }

    double room() {
        return box.bottom() - kept - y;
    }

    boolean isEmpty() {
        return y == box.y();
    }

    void skip(double height) {
        y += height;
    }

    /** So much at the end is for something else. */
    void keep(double height) {
        kept = height;
    }

    boolean hasRoomFor(List<Item> items) {
        return items.stream().mapToDouble(this::height).sum() <= room();
    }

    double height(Item item) {
        return switch (item) {
            case Words words -> starts(words).size() * words.pitch() + words.after();
            case Figures _ -> FIGURE;
            case Chart chart -> chart.height();
        };
    }

    /** Returns what had no room. */
    List<Item> fill(List<Item> items) {
        var left = new ArrayDeque<>(items);
        while (!left.isEmpty()) {
            var rest = put(left.removeFirst());
            if (rest.isPresent()) {
                left.addFirst(rest.get());
                return List.copyOf(left);
            }
        }
        return List.of();
    }

    private Optional<Item> put(Item item) {
        return switch (item) {
            case Words words -> put(words);
            case Figures figures
            when hasRoom(FIGURE) -> {
                var width = box.width() / 2;
                for (var i = 0; i < figures.figures().size(); i++) {
                    var at = new Box(box.x() + i * width, y, width - 4, FIGURE);
                    page.add(new Placed.Figure(at, figures.figures().get(i)));
                }
                y += FIGURE;
                yield Optional.empty();
            }
            case Chart chart
            when hasRoom(chart.height()) -> {
                page.add(new Placed.Chart(new Box(box.x(), y, box.width(), chart.height()), chart.chart()));
                y += chart.height();
                yield Optional.empty();
            }
            case Figures _, Chart _ -> Optional.of(item);
        };
    }

    /** In an empty column there is room for everything, or it would go on for ever. */
    private boolean hasRoom(double height) {
        return isEmpty() || height <= room();
    }

    private Optional<Item> put(Words words) {
        var starts = starts(words);
        var many = Math.min(starts.size(), (int) (room() / words.pitch() + 1e-6));
        if (many <= 0) {
            return Optional.of(words);
        }
        var text = words.text();
        var lines = new ArrayList<String>();
        for (var i = 0; i < many; i++) {
            lines.add(text.substring(starts.get(i), i + 1 < starts.size() ? starts.get(i + 1) : text.length())
                    .strip());
        }
        var end = many < starts.size() ? starts.get(many) : text.length();
        page.add(new Placed.Text(
                new Box(box.x(), y, box.width(), many * words.pitch()),
                words.letters(),
                words.pitch(),
                lines,
                text.substring(0, end).strip(),
                words.role()));
        y += many * words.pitch();
        if (many < starts.size()) {
            return Optional.of(
                    new Words(words.letters(), words.pitch(), words.after(), text.substring(end), words.role()));
        }
        y += words.after();
        return Optional.empty();
    }

    private List<Integer> starts(Words words) {
        return type.starts(words.letters(), words.text(), box.width() * narrow);
    }
}
