package org.gridloom.incident.duty;

/**
 * 值班岗: what somebody keeps at any hour, as the desk of the command centre or of a community.
 *
 * @param code small letters, digits and dashes
 * @param place code of the part of the territory it is for; empty for all of it
 */
public record DutyDesk(String code, String name, String place) {

    public static final int LONGEST_NAME = 40;

    public DutyDesk {
        name = name.strip();
        if (!code.matches("[a-z0-9-]{1,40}")) {
            throw new IllegalArgumentException("not the code of a desk: " + code);
        }
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("a desk's name has 1 to " + LONGEST_NAME + " characters");
        }
    }
}
