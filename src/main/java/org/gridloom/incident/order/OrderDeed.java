package org.gridloom.incident.order;

import org.gridloom.incident.Rating;
import org.jspecify.annotations.Nullable;

/**
 * What somebody does to an order.
 *
 * @param note why, with what result, or the resident's thanks
 * @param name of whoever has no account and is entered as the one who helps; else empty
 * @param rating with thanks; else null
 */
public record OrderDeed(
        OrderAct act, String note, String name, @Nullable Rating rating) {

    public static final int LONGEST_NOTE = 500;
    public static final int LONGEST_NAME = 30;

    public OrderDeed {
        note = note.strip();
        name = name.strip();
        if (note.length() > LONGEST_NOTE || name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("the note or the name is too long");
        }
        if ((act == OrderAct.ASSIGN) == name.isEmpty()) {
            throw new IllegalArgumentException(act + " with the name " + name);
        }
        if ((act == OrderAct.THANK) == (rating == null)) {
            throw new IllegalArgumentException(act + " with the rating " + rating);
        }
    }

    public static OrderDeed of(OrderAct act, String note) {
        return new OrderDeed(act, note, "", null);
    }
}
