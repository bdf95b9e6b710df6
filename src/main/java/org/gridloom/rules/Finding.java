package org.gridloom.rules;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gridloom.geometry.BarrierClass;
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

    /** Key of the grid or micro-grid it is about, where it is about one. */
    Optional<String> grid();

    /** Metric; the place to zoom to. A rectangle where the matter is a whole grid or some units, the very place where it is a fault. */
    Geometry where();

    /** The numbers of its text by name. */
    Map<String, Number> numbers();

    /** The names in its text by name: those of things that are called the same in every language. */
    default Map<String, String> names() {
        return Map.of();
    }

    default Severity severity() {
        return rule().severity();
    }

    default boolean waivable() {
        return rule().waivable();
    }

    record TooManyHouseholds(Level level, String key, int households, Limits limits, Geometry where)
            implements AboutGrid {
        public TooManyHouseholds(String key, int households, Limits limits, Geometry where) {
            this(Level.GRID, key, households, limits, where);
        }

        @Override
        public Rule rule() {
            return Households.rule(level);
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

    record TooFewHouseholds(Level level, String key, int households, Limits limits, Geometry where)
            implements AboutGrid {
        public TooFewHouseholds(String key, int households, Limits limits, Geometry where) {
            this(Level.GRID, key, households, limits, where);
        }

        @Override
        public Rule rule() {
            return Households.rule(level);
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

    /** @param units how many have no grid */
    record Unassigned(int units, int households, Geometry where) implements Finding {
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
            return Map.of("units", units, "households", households);
        }
    }

    /** A grid, or a micro-grid, without ground. {@code where} is the whole community. */
    record EmptyGrid(Level level, String key, Geometry where) implements AboutGrid {
        public EmptyGrid(String key, Geometry where) {
            this(Level.GRID, key, where);
        }

        @Override
        public Rule rule() {
            return GridHasGround.rule(level);
        }

        @Override
        public Map<String, Number> numbers() {
            return Map.of();
        }
    }

    /** @param pieces at least two, the one with most households first; {@code where} is round all the others */
    record InPieces(Level level, String key, List<Piece> pieces, Geometry where) implements AboutGrid {
        public InPieces {
            pieces = List.copyOf(pieces);
        }

        public InPieces(String key, List<Piece> pieces, Geometry where) {
            this(Level.GRID, key, pieces, where);
        }

        @Override
        public Rule rule() {
            return OnePiece.rule(level);
        }

        @Override
        public Map<String, Number> numbers() {
            return Map.of("pieces", pieces.size());
        }
    }

    /** A grid of which some ground is in micro-grids and some is not. @param units how many are in none; {@code where} is round these */
    record PartlyDivided(String key, int units, int households, Geometry where) implements AboutGrid {
        @Override
        public Rule rule() {
            return Rule.MICRO_REST;
        }

        @Override
        public Map<String, Number> numbers() {
            return Map.of("units", units, "households", households);
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

    /** @param grids keys of the grids with limits that share it, ascending; {@code households} of the whole compound */
    record CompoundSplit(long compound, String name, List<String> grids, int households, Geometry where)
            implements Finding {
        public CompoundSplit {
            grids = List.copyOf(grids);
        }

        @Override
        public Rule rule() {
            return Rule.COMPOUND;
        }

        @Override
        public String subject() {
            return rule().subject(compound);
        }

        @Override
        public Optional<String> grid() {
            return Optional.empty();
        }

        @Override
        public Map<String, Number> numbers() {
            return Map.of("households", households, "grids", grids.size());
        }

        @Override
        public Map<String, String> names() {
            return Map.of("compound", name);
        }
    }

    /** @param barrier the strongest that lies between; {@code households} on the far sides, {@code where} is round these */
    record Straddles(String key, BarrierClass barrier, int households, Geometry where) implements AboutGrid {
        @Override
        public Rule rule() {
            return Rule.ONE_SIDE;
        }

        @Override
        public Map<String, Number> numbers() {
            return Map.of("households", households);
        }
    }

    /** @param share of the grid's border with others that runs along barriers, {@code wanted} the least that is, both 0 to 1 */
    record OffBarriers(String key, double share, double wanted, Geometry where) implements AboutGrid {
        @Override
        public Rule rule() {
            return Rule.BARRIERS;
        }

        @Override
        public Map<String, Number> numbers() {
            return Map.of("share", share, "wanted", wanted);
        }
    }

    /** @param compactness Polsby-Popper, {@code wanted} the least that is */
    record NotCompact(String key, double compactness, double wanted, Geometry where) implements AboutGrid {
        @Override
        public Rule rule() {
            return Rule.COMPACT;
        }

        @Override
        public Map<String, Number> numbers() {
            return Map.of("compactness", compactness, "least", wanted);
        }
    }

    record TeamIncomplete(String key, Set<Vacancy> vacancies, Geometry where) implements AboutGrid {
        public TeamIncomplete {
            vacancies = Set.copyOf(vacancies);
        }

        @Override
        public Rule rule() {
            return Rule.TEAM;
        }

        @Override
        public Map<String, Number> numbers() {
            return Map.of("vacancies", vacancies.size());
        }
    }

    /** Households that are in another grid than the one in force, and the units they live in. */
    record HouseholdsMove(int households, int units, Geometry where) implements Finding {
        @Override
        public Rule rule() {
            return Rule.STABLE;
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
            return Map.of("households", households, "units", units);
        }
    }

    /** Units of a grid that hang together, ascending, and their households. */
    record Piece(List<Integer> units, int households) {
        public Piece {
            units = List.copyOf(units);
        }
    }

    /** A finding about one grid or micro-grid, of which a rule has at most one for each. */
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
