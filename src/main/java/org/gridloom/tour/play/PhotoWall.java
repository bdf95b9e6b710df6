package org.gridloom.tour.play;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.gridloom.print.Box;

/**
 * Pictures of any shape hung in rows and columns into a box, each whole, with room for a line below it: as large as the box allows, and no smaller than one
 * can make something out.
 *
 * @param gap between any two, and between a caption and the picture below it
 * @param caption height of what is written below each
 * @param shortest side that a picture has at least
 */
record PhotoWall(Box box, double gap, double caption, double shortest) {

    /** Where the first ones hang; the others have no room. One of them hangs however small it is. */
    List<Box> hang(List<Double> aspects) {
        for (var many = aspects.size(); many > 1; many--) {
            var hung = best(aspects.subList(0, many));
            if (hung.stream().allMatch(at -> Math.min(at.width(), at.height()) >= shortest)) {
                return hung;
            }
        }
        return aspects.isEmpty() ? List.of() : inColumns(1, aspects.subList(0, 1));
    }

    /** Of all numbers of columns the one that shows most of the smallest picture. */
    private List<Box> best(List<Double> aspects) {
        return IntStream.rangeClosed(1, aspects.size())
                .mapToObj(columns -> inColumns(columns, aspects))
                .reduce((one, other) -> smallest(other) > smallest(one) ? other : one)
                .orElseThrow();
    }

    private static double smallest(List<Box> hung) {
        return hung.stream().mapToDouble(at -> at.width() * at.height()).min().orElse(0);
    }

    private List<Box> inColumns(int columns, List<Double> aspects) {
        var rows = Math.ceilDiv(aspects.size(), columns);
        var width = (box.width() - gap * (columns - 1)) / columns;
        var height = (box.height() - gap * (rows - 1)) / rows - caption;
        var hung = new ArrayList<Box>();
        var y = box.y();
        for (var row = 0; row < rows; row++) {
            var tallest = 0.0;
            for (var i = row * columns; i < Math.min(aspects.size(), (row + 1) * columns); i++) {
                var wide = Math.max(0, Math.min(width, height * aspects.get(i)));
                var at = new Box(box.x() + i % columns * (width + gap), y, wide, wide / aspects.get(i));
                hung.add(at);
                tallest = Math.max(tallest, at.height());
            }
            y += tallest + caption + gap;
        }
        return hung;
    }
}
