package org.gridloom.territory.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entry that was found.
 *
 * @param code of the grid, community or street it belongs to
 * @param path of the view that shows it, where the map has no card of it
 * @param inTitle the parts of the title that were meant
 * @param inDetail the parts of the detail that were meant
 */
public record Hit(
        Kind kind,
        String layer,
        long id,
        String title,
        String detail,
        String code,
        @Nullable String path,
        List<Mark> inTitle,
        List<Mark> inDetail) {

    public Hit {
        inTitle = List.copyOf(inTitle);
        inDetail = List.copyOf(inDetail);
    }

    /** From one character of a text to before another. */
    public record Mark(int from, int to) {}
}
