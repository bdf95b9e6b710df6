package org.gridloom.account.link.ui;

import com.vaadin.flow.component.grid.Grid;
import java.time.Clock;
import org.gridloom.account.link.Linked;
import org.gridloom.shell.Times;

/** The columns of a table of links that say how each stands. */
public final class LinkColumns {

    private LinkColumns() {}

    public static <T extends Linked> void until(Grid<T> table) {
        table.addColumn(opened -> Times.toTheMinute(opened.link().until()))
                .setHeader(table.getTranslation("link.until"))
                .setAutoWidth(true);
    }

    /** When it was last opened, and whether it still opens. */
    public static <T extends Linked> void seenAndState(Grid<T> table, Clock clock) {
        table.addColumn(opened -> {
                    var seenAt = opened.link().seenAt();
                    return seenAt == null ? "–" : Times.toTheMinute(seenAt);
                })
                .setHeader(table.getTranslation("link.seenAt"))
                .setAutoWidth(true);
        table.addColumn(opened ->
                        table.getTranslation("link.state." + opened.link().state(clock.instant())))
                .setHeader(table.getTranslation("link.state"));
    }
}
