package org.gridloom.rules;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gridloom.geometry.BaseUnit;
import org.jspecify.annotations.Nullable;

/**
 * What the certificate of a plan in force says that can be held against itself, and against the units it was drawn with, at any later time and by anybody.
 *
 * @param assignment unit numbers by grid code, both ascending
 * @param micro unit numbers by micro-grid code, both ascending; absent in certificates from before there were any
 * @param hash see {@link #hash(long, SortedMap, SortedMap)}
 * @param cover absent in certificates from before it was kept
 */
public record CertifiedPlan(
        long unitSet,
        SortedMap<String, List<Integer>> assignment,
        @Nullable SortedMap<String, List<Integer>> micro,
        String hash,
        @Nullable Cover cover) {

    /** Square metres; the areas are sums of many rounded ones. */
    private static final double ROUNDING = 1;

    /**
     * That the grids cover the community exactly.
     *
     * @param units of the community
     * @param unitsHash see {@link #hash(List, List)}
     * @param communityArea square metres, as {@code gridsArea}
     */
    public record Cover(int units, String unitsHash, double communityArea, double gridsArea) {}

    public enum Fault {
        /** The assignment is not the one that was certified. */
        HASH_DIFFERS,
        /** A unit is in two grids. */
        UNIT_TWICE,
        /** A micro-grid has a unit that its grid has not. */
        MICRO_GRID_OUTSIDE,
        /** Not every unit of the community is in a grid. */
        UNITS_MISSING,
        /** The grids together are larger or smaller than the community. */
        AREA_DIFFERS,
        /** The units are not those that the plan was drawn with. */
        UNITS_DIFFER
    }

    /** Of grids that are not divided. */
    public CertifiedPlan(
            long unitSet, SortedMap<String, List<Integer>> assignment, String hash, @Nullable Cover cover) {
        this(unitSet, assignment, null, hash, cover);
    }

    /** What the certificate says against itself; nothing where it is sound. */
    public List<Fault> faults() {
        var faults = new ArrayList<Fault>();
        var inside = micro == null ? new TreeMap<String, List<Integer>>() : micro;
        if (!hash.equals(hash(unitSet, assignment, inside))) {
            faults.add(Fault.HASH_DIFFERS);
        }
        var seen = new HashSet<Integer>();
        var assigned = assignment.values().stream().mapToInt(List::size).sum();
        assignment.values().forEach(seen::addAll);
        var insideOnce = new HashSet<Integer>();
        inside.values().forEach(insideOnce::addAll);
        if (seen.size() < assigned
                || insideOnce.size()
                        < inside.values().stream().mapToInt(List::size).sum()) {
            faults.add(Fault.UNIT_TWICE);
        }
        if (!inside.entrySet().stream().allMatch(one -> lies(one.getKey(), one.getValue()))) {
            faults.add(Fault.MICRO_GRID_OUTSIDE);
        }
        if (cover != null && seen.size() != cover.units()) {
            faults.add(Fault.UNITS_MISSING);
        }
        if (cover != null && Math.abs(cover.communityArea() - cover.gridsArea()) > ROUNDING) {
            faults.add(Fault.AREA_DIFFERS);
        }
        return faults;
    }

    private boolean lies(String microCode, List<Integer> units) {
        return assignment.entrySet().stream()
                .anyMatch(grid ->
                        microCode.startsWith(grid.getKey()) && grid.getValue().containsAll(units));
    }

    /**
     * What it says against itself or against the units there are.
     *
     * @param numbers in the unit set, ascending; parallel to {@code units}, which are metric
     */
    public List<Fault> faults(List<Integer> numbers, List<BaseUnit> units) {
        var faults = faults();
        if (cover != null && !cover.unitsHash().equals(hash(numbers, units))) {
            faults.add(Fault.UNITS_DIFFER);
        }
        return faults;
    }

    /**
     * SHA-256 in hex over a line {@code unit set <id>} and then a line {@code <code>: <unit>,<unit>,…} for each grid in the order of codes, and after them all
     * the same for each micro-grid.
     */
    public static String hash(
            long unitSet, SortedMap<String, List<Integer>> assignment, SortedMap<String, List<Integer>> micro) {
        var digest = sha256();
        add(digest, "unit set " + unitSet + "\n");
        for (var level : List.of(assignment, micro)) {
            level.forEach((code, units) -> add(
                    digest,
                    code + ": "
                            + String.join(
                                    ",", units.stream().map(String::valueOf).toList()) + "\n"));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Of grids that are not divided. */
    public static String hash(long unitSet, SortedMap<String, List<Integer>> assignment) {
        return hash(unitSet, assignment, new TreeMap<>());
    }

    /** SHA-256 in hex over a line {@code <number> <households> <x>,<y> <x>,<y> …} for each unit, in centimetres of the metric plane. */
    public static String hash(List<Integer> numbers, List<BaseUnit> units) {
        var digest = sha256();
        for (int i = 0; i < units.size(); i++) {
            var unit = units.get(i);
            var line = new StringBuilder().append(numbers.get(i)).append(' ').append(unit.households());
            for (var at : unit.area().getCoordinates()) {
                line.append(' ').append(Math.round(at.x * 100)).append(',').append(Math.round(at.y * 100));
            }
            add(digest, line.append('\n').toString());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void add(MessageDigest digest, String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
