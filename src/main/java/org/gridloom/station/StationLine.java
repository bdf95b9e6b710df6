package org.gridloom.station;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Point;

/**
 * What a line of a table says of a station. What it does not say is null and stays as it is: nobody loses a telephone number because a table had no column
 * for it.
 *
 * @param row as the program that made the table counts its rows, from 1
 * @param code of the station that it is about; empty for a new one
 * @param hours of the week alone
 * @param point stored: EPSG:4490, longitude first
 */
public record StationLine(
        int row,
        String code,
        @Nullable StationKind kind,
        @Nullable String name,
        @Nullable String address,
        @Nullable String phone,
        @Nullable OpeningHours hours,
        @Nullable Set<Facility> facilities,
        @Nullable Built built,
        @Nullable String keeper,
        @Nullable Integer staff,
        @Nullable Point point) {

    /** Degrees, a tenth of a millimetre: what a spreadsheet rounds is no move. */
    private static final double SAME_PLACE = 1e-9;

    public boolean isNew() {
        return code.isEmpty();
    }

    /** What is wrong with a line, beside what {@link StationFault} says of every station. The message {@code stations.import.NAME} says it. */
    public enum Fault {
        /** None of those one may change has it. */
        CODE_UNKNOWN,
        /** The same code a second time. */
        TWICE,
        /** Somebody else changed it while the table was read. */
        STALE,
        KIND_MISSING,
        KIND_UNKNOWN,
        NAME_MISSING,
        BUILT_UNKNOWN,
        FACILITY_UNKNOWN,
        HOURS_WRONG,
        NUMBER_WRONG,
        /** Both numbers, in degrees, are wanted of a new one, and never one alone. */
        PLACE_MISSING,
        ELSEWHERE
    }

    /** Of a new one; kind, name and place have to be there. */
    StationDraft draft() {
        return new StationDraft(
                Objects.requireNonNull(kind),
                Objects.requireNonNull(name),
                address,
                phone,
                Objects.requireNonNullElse(hours, OpeningHours.UNKNOWN),
                Objects.requireNonNullElse(facilities, Set.of()),
                built,
                keeper,
                staff == null ? 0 : staff,
                Objects.requireNonNull(point));
    }

    StationDraft over(Station now, List<StationPerson> people) {
        return new StationDraft(
                or(kind, now.kind()),
                or(name, now.name()),
                address == null ? now.address() : address,
                phone == null ? now.phone() : phone,
                hours == null
                        ? now.hours()
                        : new OpeningHours(hours.week(), now.hours().specialDays()),
                or(facilities, now.facilities()),
                built == null ? now.built() : built,
                keeper == null ? now.keeper() : keeper,
                or(staff, now.staff()),
                point == null || point.equalsExact(now.point(), SAME_PLACE) ? now.point() : point,
                now.parent(),
                now.note(),
                people);
    }

    private static <T> T or(@Nullable T said, T now) {
        return said == null ? now : said;
    }
}
