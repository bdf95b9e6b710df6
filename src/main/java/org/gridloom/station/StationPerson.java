package org.gridloom.station;

/**
 * Somebody who serves at a station.
 *
 * @param duty may be empty, as may the phone
 * @param shown whether everybody may know; otherwise name and phone stay inside
 */
public record StationPerson(String name, String duty, String phone, boolean shown) {

    public static final int LONGEST_NAME = 40;

    public StationPerson {
        name = name.strip();
        duty = duty.strip();
        phone = phone.strip();
    }
}
