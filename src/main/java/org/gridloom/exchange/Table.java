package org.gridloom.exchange;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table to be handed out as a file: texts and numbers under headings. */
public record Table(String title, List<String> headings, List<List<@Nullable Object>> rows) {

    public Table {
        headings = List.copyOf(headings);
        rows = List.copyOf(rows);
        for (var row : rows) {
            if (row.size() != headings.size()) {
                throw new IllegalArgumentException(row.size() + " cells under " + headings.size() + " headings");
            }
        }
    }
}
