package org.gridloom.station;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Point;

/**
 * A station as somebody wants it to be.
 *
 * @param built nothing where unknown
 * @param keeper who answers for it
 * @param staff how many people serve there, 0 where unknown; never fewer than are named
 * @param point stored: EPSG:4490, longitude first
 * @param parent id of the one that it is to belong to
 * @param people in the order in which they are to be named
 */
public record StationDraft(
        StationKind kind,
        String name,
        @Nullable String address,
        @Nullable String phone,
        OpeningHours hours,
        Set<Facility> facilities,
        @Nullable Built built,
        @Nullable String keeper,
        int staff,
        Point point,
        @Nullable Long parent,
        String note,
        List<StationPerson> people) {

    public static final int LONGEST_NAME = 60;
    public static final int LONGEST_ADDRESS = 200;
    public static final int LONGEST_PHONE = 30;
    public static final int LONGEST_NOTE = 1000;
    public static final int MOST_PEOPLE = 50;

    public StationDraft {
        name = name.strip();
        note = note.strip();
        facilities = Set.copyOf(facilities);
        people = List.copyOf(people);
        staff = Math.max(staff, people.size());
    }

    /** One that belongs to none, with nobody named. */
    public StationDraft(
            StationKind kind,
            String name,
            @Nullable String address,
            @Nullable String phone,
            OpeningHours hours,
            Set<Facility> facilities,
            @Nullable Built built,
            @Nullable String keeper,
            int staff,
            Point point) {
        this(kind, name, address, phone, hours, facilities, built, keeper, staff, point, null, "", List.of());
    }

    /** As the station is now. */
    public static StationDraft of(Station station, List<StationPerson> people) {
        return new StationDraft(
                station.kind(),
                station.name(),
                station.address(),
                station.phone(),
                station.hours(),
                station.facilities(),
                station.built(),
                station.keeper(),
                station.staff(),
                station.point(),
                station.parent(),
                station.note(),
                people);
    }

    public StationDraft at(Point point) {
        return new StationDraft(
                kind, name, address, phone, hours, facilities, built, keeper, staff, point, parent, note, people);
    }

    public StationDraft under(@Nullable Long parent) {
        return new StationDraft(
                kind, name, address, phone, hours, facilities, built, keeper, staff, point, parent, note, people);
    }

    public StationDraft with(List<StationPerson> people) {
        return new StationDraft(
                kind, name, address, phone, hours, facilities, built, keeper, staff, point, parent, note, people);
    }

    public StationDraft open(OpeningHours hours) {
        return new StationDraft(
                kind, name, address, phone, hours, facilities, built, keeper, staff, point, parent, note, people);
    }
}
