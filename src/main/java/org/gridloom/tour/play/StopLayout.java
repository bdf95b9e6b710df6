package org.gridloom.tour.play;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.gridloom.print.Box;
import org.gridloom.print.Ink;
import org.gridloom.print.Letters;
import org.gridloom.print.Typeface;
import org.gridloom.tour.play.Column.Item;

/**
 * Where everything of a stop stands on wide pages (16:9): text, figures and charts in a column on the left, the map on the right, the author's pictures
 * beside it. What is too much is set smaller within reason, then goes on on further pages of the same stop; nothing is left out. Lengths are millimetres.
 */
final class StopLayout {

    static final double WIDTH = 338.67;
    static final double HEIGHT = 190.5;
    static final double MARGIN = 9;

    /** Where the line above the foot is. */
    static final double FOOT = 181;

    private static final double BOTTOM = FOOT - 4;
    private static final double COLUMN = 92;
    private static final double GAP = 8;
    private static final Box SIGHT = new Box(MARGIN + COLUMN + GAP, MARGIN, WIDTH - 2 * MARGIN - COLUMN - GAP, 158);

    /** Of the pictures beside a map; {@code frontend/tour/player/stop-pictures.ts} draws a map for the room that they leave. */
    private static final double PHOTOS = 72;

    private static final double THIRD = (WIDTH - 2 * MARGIN - 2 * GAP) / 3;
    private static final double FURTHER = 26;
    /** Sides of pictures, beside a map and where there is nothing else. */
    private static final double SHORTEST = 22;

    private static final double SHORTEST_ALONE = 34;

    private static final List<Double> SIZES = List.of(12.0, 11.0, 10.0);

    /** Millimetres from line to line for each point of the letters' size. */
    private static final double PITCH = 0.49;

    private static final Ink WRONG = new Ink("#a3361f");

    private final StopPage page;
    private final Typeface type;
    private final Medium medium;
    private final List<List<Placed>> pages = new ArrayList<>();

    private StopLayout(StopPage page, Typeface type, Medium medium) {
        this.page = page;
        this.type = type;
        this.medium = medium;
    }

    /** One page or more. */
    static List<List<Placed>> of(StopPage page, Typeface type, Medium medium) {
        var layout = new StopLayout(page, type, medium);
        layout.lay();
        return layout.pages;
    }

    private void lay() {
        var first = new ArrayList<Placed>();
        pages.add(first);
        var column = new Column(type, medium.narrow(), new Box(MARGIN, MARGIN, COLUMN, BOTTOM - MARGIN), first);
        head(column);
        var rest = body(column);
        var photos = sight(first);
        further(rest, photos);
    }

    private void head(Column column) {
        var small = Letters.of(9).in(Ink.SOFT);
        column.fill(
                List.of(words(small, type.fitting(small, page.tour(), COLUMN * medium.narrow()), Placed.Role.LINE)));
        column.skip(1.5);
        column.fill(List.of(title()));
        column.skip(2);
    }

    /** As large as leaves room for something below it. */
    private Item title() {
        var large = Letters.of(20).strong();
        var lines = type.starts(large, page.title(), COLUMN * medium.narrow()).size();
        return words(lines <= 3 ? large : Letters.of(lines <= 6 ? 16 : 13).strong(), page.title(), Placed.Role.TITLE);
    }

    /** Returns what has to go on elsewhere: first the charts beyond the first ones, then the end of the text. */
    private List<Item> body(Column column) {
        var charts = page.charts().size();
        for (var here = charts; here >= 0; here--) {
            for (var size : SIZES) {
                var items = new ArrayList<>(text(size));
                items.addAll(figures());
                items.addAll(charts(0, here));
                items.addAll(gone());
                if (column.hasRoomFor(items)) {
                    column.fill(items);
                    return charts(here, charts);
                }
            }
        }
        return divided(column);
    }

    /** Figures keep their place below the text, as far as they leave some for it. */
    private List<Item> divided(Column column) {
        var figures = figures();
        var kept = Math.min(figures.size(), (int) (column.room() / 2 / Column.FIGURE));
        column.keep(kept * Column.FIGURE);
        var rest = new ArrayList<>(column.fill(text(SIZES.getLast())));
        column.keep(0);
        column.fill(figures.subList(0, kept));
        rest.addAll(figures.subList(kept, figures.size()));
        rest.addAll(charts(0, page.charts().size()));
        rest.addAll(gone());
        return rest;
    }

    private List<Item> text(double size) {
        return page.text().stream()
                .<Item>map(paragraph ->
                        new Column.Words(Letters.of(size), size * PITCH, 1.4, paragraph.whole(), Placed.Role.BODY))
                .toList();
    }

    private List<Item> figures() {
        return IntStream.range(0, Math.ceilDiv(page.figures().size(), 2))
                .<Item>mapToObj(row -> new Column.Figures(
                        page.figures().subList(2 * row, Math.min(page.figures().size(), 2 * row + 2))))
                .toList();
    }

    private List<Item> charts(int from, int to) {
        return page.charts().subList(from, to).stream()
                .<Item>map(chart -> new Column.Chart(chart, medium.chartHeight().applyAsDouble(chart)))
                .toList();
    }

    private List<Item> gone() {
        return page.gone().stream()
                .map(line -> words(Letters.of(8.5).in(WRONG), line, Placed.Role.LINE))
                .toList();
    }

    private static Item words(Letters letters, String text, Placed.Role role) {
        return new Column.Words(letters, letters.size() * PITCH * 0.88, 0, text, role);
    }

    /** The map and as many pictures as have room beside it; returns the others. */
    private List<StopPage.Photo> sight(List<Placed> first) {
        var maps = page.maps();
        if (maps.isEmpty()) {
            return photos(SIGHT, SHORTEST_ALONE, page.photos(), first);
        }
        var gap = 3.0;
        var width = SIGHT.width() - (page.photos().isEmpty() ? 0 : PHOTOS + gap);
        var side = (width - gap * (maps.size() - 1)) / maps.size();
        var small = Letters.of(7).in(Ink.SOFT);
        var y = SIGHT.bottom() + 1;
        for (var i = 0; i < maps.size(); i++) {
            var map = maps.get(i);
            var x = SIGHT.x() + i * (side + gap);
            var alt = page.words().say("tour.handout.map", page.title());
            var said = map.caption().isEmpty() ? alt : alt + ": " + map.caption();
            first.add(new Placed.Drawn(new Box(x, SIGHT.y(), side, SIGHT.height()), map.jpeg(), said));
            if (!map.caption().isEmpty()) {
                first.add(line(new Box(x, y, side, 4), Letters.of(8), map.caption()));
            }
        }
        var below = maps.size() > 1 ? y + 4 : y;
        first.add(line(new Box(SIGHT.x(), below, width, 4), small.right(), page.sources()));
        var beside = new Box(SIGHT.right() - PHOTOS, SIGHT.y(), PHOTOS, SIGHT.height());
        return photos(beside, SHORTEST, page.photos(), first);
    }

    private Placed line(Box box, Letters letters, String words) {
        var shrunk = type.shrunk(letters, words, box.width() * medium.narrow(), 5);
        var fitting = type.fitting(shrunk, words, box.width() * medium.narrow());
        return new Placed.Text(box, shrunk, box.height(), List.of(fitting), fitting, Placed.Role.LINE);
    }

    /** Returns those that have no room. */
    private List<StopPage.Photo> photos(Box box, double shortest, List<StopPage.Photo> photos, List<Placed> into) {
        var letters = Letters.of(8).in(Ink.SOFT);
        var pitch = letters.size() * PITCH * 0.95;
        var silent = photos.stream().allMatch(photo -> photo.caption().isEmpty());
        var hung = new PhotoWall(box, 3, silent ? 0 : 2 * pitch + 1, shortest)
                .hang(photos.stream().map(StopPage.Photo::aspect).toList());
        for (var i = 0; i < hung.size(); i++) {
            var at = hung.get(i);
            var photo = photos.get(i);
            into.add(new Placed.Photo(at, photo));
            if (!photo.caption().isEmpty()) {
                var lines = shortened(letters, photo.caption(), at.width() * medium.narrow());
                var below = new Box(at.x(), at.bottom() + 0.6, at.width(), lines.size() * pitch);
                into.add(new Placed.Text(below, letters, pitch, lines, String.join(" ", lines), Placed.Role.LINE));
            }
        }
        return photos.subList(hung.size(), photos.size());
    }

    private List<String> shortened(Letters letters, String caption, double width) {
        var lines = type.lines(letters, caption, width);
        return lines.size() <= 2
                ? lines
                : List.of(lines.getFirst(), type.fitting(letters, lines.get(1) + lines.get(2), width));
    }

    private void further(List<Item> items, List<StopPage.Photo> photos) {
        var rest = items;
        var left = photos;
        while (!rest.isEmpty() || !left.isEmpty()) {
            var next = new ArrayList<Placed>();
            pages.add(next);
            furtherHead(next);
            var x = MARGIN;
            for (var third = 0; third < 3 && !rest.isEmpty(); third++) {
                rest = new Column(type, medium.narrow(), new Box(x, FURTHER, THIRD, BOTTOM - FURTHER), next).fill(rest);
                x += THIRD + GAP;
            }
            if (rest.isEmpty() && x < WIDTH - MARGIN) {
                var box = new Box(x, FURTHER, WIDTH - MARGIN - x, BOTTOM - FURTHER);
                left = photos(box, SHORTEST_ALONE, left, next);
            }
        }
    }

    private void furtherHead(List<Placed> next) {
        var column =
                new Column(type, medium.narrow(), new Box(MARGIN, MARGIN, WIDTH - 2 * MARGIN, FURTHER - MARGIN), next);
        var small = Letters.of(9).in(Ink.SOFT);
        var large = Letters.of(15).strong();
        var title = page.words().say("tour.handout.continued", page.title());
        column.fill(List.of(
                words(
                        small,
                        type.fitting(small, page.tour(), (WIDTH - 2 * MARGIN) * medium.narrow()),
                        Placed.Role.LINE),
                words(large, type.fitting(large, title, (WIDTH - 2 * MARGIN) * medium.narrow()), Placed.Role.TITLE)));
    }
}
