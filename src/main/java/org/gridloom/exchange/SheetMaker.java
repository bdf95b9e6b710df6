package org.gridloom.exchange;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** Takes the rows of a sheet one after the other, and finds which of them has the headings: above it there may be a title, or nothing. */
final class SheetMaker {

    /** One of the limits was passed; whoever reads stops. */
    static final class TooMuch extends RuntimeException {
        TooMuch() {
            super(null, null, false, false);
        }
    }

    private static final int LOOKED_AT = 20;

    private record Raw(int number, List<String> cells) {
        int filled() {
            return (int) cells.stream().filter(cell -> !cell.isEmpty()).count();
        }
    }

    private final String name;
    private final List<Raw> rows = new ArrayList<>();
    private long cells;

    SheetMaker(String name) {
        this.name = name;
    }

    void add(int number, List<String> texts) {
        var row = new Raw(number, texts.stream().map(SheetMaker::clean).toList());
        if (row.filled() == 0) {
            return;
        }
        rows.add(row);
        cells += row.cells.size();
        if (rows.size() > TableReader.MOST_ROWS + LOOKED_AT
                || cells > TableReader.MOST_CELLS
                || row.cells.size() > TableReader.MOST_COLUMNS) {
            throw new TooMuch();
        }
    }

    /** Without what cannot be stored or seen; a byte order mark inside is left by programs that glue files together. */
    private static String clean(String text) {
        if (text.length() > TableReader.LONGEST_CELL) {
            throw new TooMuch();
        }
        return text.replace("\u0000", "")
                .replace("\uFEFF", "")
                .replace('\u00A0', ' ')
                .strip();
    }

    /** Nothing where there are no rows below headings. */
    Optional<TableSheet> sheet() {
        var head = rows.subList(0, Math.min(LOOKED_AT, rows.size()));
        int widest = head.stream().mapToInt(Raw::filled).max().orElse(0);
        for (int at = 0; at < head.size() && at < rows.size() - 1; at++) {
            int filled = rows.get(at).filled();
            if (filled >= 2 && 2 * filled >= widest) {
                return Optional.of(sheet(at));
            }
        }
        return Optional.empty();
    }

    private TableSheet sheet(int head) {
        var below = rows.subList(head + 1, rows.size());
        int width = Math.max(
                rows.get(head).cells.size(),
                below.stream().mapToInt(row -> row.cells.size()).max().orElse(0));
        return new TableSheet(
                name,
                headings(padded(rows.get(head).cells, width)),
                below.stream()
                        .map(row -> new TableSheet.Row(row.number, padded(row.cells, width)))
                        .toList());
    }

    /** A column without a heading goes by its number, and the second of the same heading by its place among them. */
    private static List<String> headings(List<String> given) {
        var headings = new ArrayList<String>();
        var taken = new HashSet<String>();
        for (int column = 0; column < given.size(); column++) {
            var text = given.get(column).replaceAll("\\s+", " ");
            var base = text.isEmpty() ? "#" + (column + 1) : text;
            var heading = base;
            for (int n = 2; !taken.add(heading); n++) {
                heading = base + " (" + n + ")";
            }
            headings.add(heading);
        }
        return headings;
    }

    private static List<String> padded(List<String> cells, int width) {
        if (cells.size() == width) {
            return cells;
        }
        var padded = new ArrayList<>(cells);
        padded.addAll(Collections.nCopies(width - cells.size(), ""));
        return padded;
    }
}
