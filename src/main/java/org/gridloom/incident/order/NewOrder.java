package org.gridloom.incident.order;

import org.gridloom.incident.Contact;

/**
 * What somebody asks for.
 *
 * @param place code of the community or grid
 * @param title one line; it is on the board, so it must not name people
 */
public record NewOrder(
        OrderKind kind, String place, String title, String description, String address, Contact contact) {

    public static final int LONGEST_TITLE = 60;
    public static final int LONGEST_TEXT = 1000;
    public static final int LONGEST_ADDRESS = 100;

    public NewOrder {
        title = title.strip();
        description = description.strip();
        address = address.strip();
        if (title.isEmpty() || title.length() > LONGEST_TITLE) {
            throw new IllegalArgumentException("a title has 1 to " + LONGEST_TITLE + " characters");
        }
        if (description.length() > LONGEST_TEXT || address.length() > LONGEST_ADDRESS) {
            throw new IllegalArgumentException("the description or the address is too long");
        }
        if (!place.matches("[0-9]{12}([0-9]{3})?")) {
            throw new IllegalArgumentException("not the code of a community or grid: " + place);
        }
    }
}
