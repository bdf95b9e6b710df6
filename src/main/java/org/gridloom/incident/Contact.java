package org.gridloom.incident;

import java.util.regex.Pattern;

/**
 * How to reach whoever reported an incident; either part may be empty. The least that serves, and masked unless somebody with the right asks
 * for it. Its text is masked too, so that it may come into a log by mistake.
 */
public record Contact(String name, String phone) {

    public static final Contact NONE = new Contact("", "");

    /** Digits from which on a number is one person's: a local telephone number. */
    static final int SHORTEST_NUMBER = 7;

    private static final Pattern LONG_NUMBER = Pattern.compile("[0-9](?:[ -]?[0-9]){6,}");

    public Contact {
        name = name.strip();
        phone = phone.strip();
        if (name.length() > 60 || phone.length() > 30) {
            throw new IllegalArgumentException("a contact has at most 60 characters of name and 30 of phone");
        }
    }

    public boolean isEmpty() {
        return name.isEmpty() && phone.isEmpty();
    }

    /** The family name, and the first three and last four digits: 陈**, 138****5678. */
    public Contact masked() {
        var shownName = name.isEmpty() ? "" : name.substring(0, name.offsetByCodePoints(0, 1)) + "**";
        var shownPhone = phone.length() >= 10
                ? phone.substring(0, 3) + "****" + phone.substring(phone.length() - 4)
                : "*".repeat(phone.length());
        return new Contact(shownName, shownPhone);
    }

    /** A resident's own words with telephone and identity numbers made unreadable. */
    public static String maskNumbers(String text) {
        return LONG_NUMBER.matcher(text).replaceAll("****");
    }

    @Override
    public String toString() {
        var masked = masked();
        return (masked.name + " " + masked.phone).strip();
    }
}
