package org.gridloom.rules;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/** One thing that is wrong with a plan (校验问题), and where. {@link Words} says it in a language. */
public sealed interface Finding {

    Rule rule();

    /**
     * What it is about, as an id that stays the same when the finding is found again, with other numbers too: {@code HOUSEHOLDS:g1}. A waiver is
     * asked for by it.
     */
    String subject();

    /** Key of the grid it is about, where it is about one. */
    Optional<String> grid();

    /** Metric; the place to zoom to. A rectangle where the matter is a whole grid or some units, the very place where it is a fault. */
    Geometry where();

    /** The numbers of its text by name. */
    Map<String, Number> numbers();

    default Severity severity() {
        return rule().severity();
    }

    default boolean waivable() {
        return rule().waivable();
    }

    record TooManyHouseholds(String key, int households, Limits limits, Geometry where) implements AboutGrid {
        @Override
        public Rule rule() {
            return Rule.HOUSEHOLDS;
        }

        @Override
        public Map<String, Number> numbers() {
            return Map.of(
                    "households",
                    households,
                    "min",
                    limits.min(),
                    "max",
                    limits.max(),
                    "difference",
                    households - limits.max());
        }
    }

    record TooFewHouseholds(String key, int households, Limits limits, Geometry where) implements AboutGrid {
        @Override
        public Rule rule() {
            return Rule.HOUSEHOLDS;
        }

        @Override
        public Map<String, Number> numbers() {
            return Map.of(
                    "households",
                    households,
                    "min",
                    limits.min(),
                    "max",
                    limits.max(),
                    "difference",
                    limits.min() - households);
        }
    }

    /** @param units numbers of all units without a grid, ascending */
    record Unassigned(List<Integer> units, int households, Geometry where) implements Finding {
        public Unassigned {
            units = List.copyOf(units);
        }

        @Override
        public Rule rule() {
            return Rule.UNASSIGNED;
        }

        @Override
        public String subject() {
            return rule().name();
        }

        @Override
        public Optional<String> grid() {
            return Optional.empty();
        }

        @Override
        public Map<String, Number> numbers() {
            return Map.of("units", units.size(), "households", households);
        }
    }

    /** A grid without ground. {@code where} is the whole community. */
    record EmptyGrid(String key, Geometry where) implements AboutGrid {
        @Override
        public Rule rule() {
            return Rule.EMPTY_GRID;
        }

        @Override
        public Map<String, Number> numbers() {
            return Map.of();
        }
    }

    /** @param pieces at least two, the one with most households first; {@code where} is round all the others */
    record InPieces(String key, List<Piece> pieces, Geometry where) implements AboutGrid {
        public InPieces {
            pieces = List.copyOf(pieces);
        }

        @Override
        public Rule rule() {
            return Rule.ONE_PIECE;
        }

        @Override
        public Map<String, Number> numbers() {
            return Map.of("pieces", pieces.size());
        }
    }

    /** @param grids keys of the one or two grids concerned, none for a gap; {@code area} in square metres */
    record CoverageBroken(Fault fault, List<String> grids, double area, Geometry where) implements Finding {
        public CoverageBroken {
            grids = List.copyOf(grids);
        }

        @Override
        public Rule rule() {
            return Rule.EXACT_COVER;
        }

        /** By its place, to the metre: a fault has no other identity. */
        @Override
        public String subject() {
            Coordinate at = where.getCoordinate();
            return rule().subject(fault + ":" + Math.round(at.x) + "," + Math.round(at.y));
        }

        @Override
        public Optional<String> grid() {
            return grids.stream().findFirst();
        }

        @Override
        public Map<String, Number> numbers() {
            return Map.of("area", area);
        }
    }

    enum Fault {
        /** Ground of the community in no grid. */
        GAP,
        /** Ground in two grids. */
        OVERLAP,
        /** A grid's ground that is not the community's. */
        OUTSIDE,
        /** A grid's polygon that crosses or repeats itself; {@code where} is the point at which it does. */
        INVALID
    }

    /** @param grids keys of the grids it lies in; only one where the rest of it is in none. {@code where} is its footprint */
    record BuildingCut(long building, List<String> grids, Geometry where) implements Finding {
        public BuildingCut {
            grids = List.copyOf(grids);
        }

        @Override
        public Rule rule() {
            return Rule.BUILDING_CUT;
        }

        @Override
        public String subject() {
            return rule().subject(building);
        }

        @Override
        public Optional<String> grid() {
            return grids.stream().findFirst();
        }

        @Override
        public Map<String, Number> numbers() {
            return Map.of("building", building, "grids", grids.size());
        }
    }

    /** Units of a grid that hang together, ascending, and their households. */
    record Piece(List<Integer> units, int households) {
        public Piece {
            units = List.copyOf(units);
        }
    }

    /** A finding about one grid, of which a rule has at most one for each grid. */
    sealed interface AboutGrid extends Finding {
        String key();

        @Override
        default String subject() {
            return rule().subject(key());
        }

        @Override
        default Optional<String> grid() {
            return Optional.of(key());
        }
    }
}
