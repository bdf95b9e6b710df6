package org.gridloom.planning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.gridloom.planning.EditContent.UnitMove;
import org.gridloom.planning.EditOutcome.Conflict;
import org.gridloom.rules.Level;
import org.jspecify.annotations.Nullable;

/**
 * Holds a wish against a plan as it is now. What concerns units that are still as and where the wish says stays in it, the rest comes back as conflicts. A cut
 * holds where its unit is there as it was; a join where all parts are there, in one grid and in one micro-grid. A unit that leaves its grid leaves its
 * micro-grid, which is added to the wish; {@link Carrying} says when its micro-grid goes with it.
 */
final class Holding {

    private final PlanSession session;
    private final Map<Integer, String> changedBy;
    private final String mine;
    private final List<Conflict> conflicts = new ArrayList<>();
    /** On each level the grid of units that the wish itself makes or moves. */
    private final Map<Level, Map<Integer, String>> gridOf = new EnumMap<>(Level.class);

    private final Set<Integer> made = new HashSet<>();
    private final Set<Integer> given = new HashSet<>();

    /**
     * @param changedBy who last changed a unit
     * @param mine who made the edit that is taken back; empty where none is
     */
    Holding(PlanSession session, Map<Integer, String> changedBy, String mine) {
        this.session = session;
        this.changedBy = changedBy;
        this.mine = mine;
        for (var level : Level.values()) {
            gridOf.put(level, new HashMap<>());
        }
    }

    Prepared.Ready of(LoggedEdit.Kind kind, EditContent wished, @Nullable Integer undoes) {
        var cuts = wished.cuts().stream().filter(this::holds).toList();
        var moves = new ArrayList<UnitMove>();
        var cutInVain = new HashSet<Integer>();
        wished.cuts().stream().filter(cut -> !cuts.contains(cut)).forEach(cut -> cutInVain.addAll(cut.partNumbers()));
        for (var level : Level.values()) {
            for (var move : wished.moves()) {
                if (move.level() == level && isThere(move.unit())) {
                    (level == Level.GRID ? held(move) : heldInside(move)).forEach(moves::add);
                } else if (move.level() == level && !cutInVain.contains(move.unit())) {
                    conflict(move.unit());
                }
            }
        }
        var whole = Carrying.of(kind, session, wished.withGround(cuts, moves, List.of()));
        var all = new ArrayList<>(whole.moves());
        whole.moves().stream().filter(move -> move.level() == Level.MICRO).forEach(this::note);
        given.stream().sorted().forEach(unit -> leaveMicroGrid(unit).forEach(all::add));
        var joins = wished.joins().stream().filter(this::canBeJoined).toList();
        return new Prepared.Ready(kind, whole.withGround(cuts, all, joins), undoes, conflicts);
    }

    private Stream<UnitMove> held(UnitMove move) {
        var now = gridOf(move.unit(), Level.GRID);
        if (Objects.equals(now, move.to())) {
            return Stream.empty();
        }
        if (!Objects.equals(now, move.from())) {
            conflict(move.unit());
            return Stream.empty();
        }
        given.add(move.unit());
        note(move);
        return Stream.of(move);
    }

    /** A unit whose grid the wish changes is in no micro-grid any more, whichever it was in. */
    private Stream<UnitMove> heldInside(UnitMove move) {
        var now = gridOf(move.unit(), Level.MICRO);
        if (Objects.equals(now, move.to())) {
            return Stream.empty();
        }
        boolean inside = move.to() == null || PlanGrid.gridOf(move.to()).equals(gridOf(move.unit(), Level.GRID));
        if (!inside || !Objects.equals(now, move.from()) && !given.contains(move.unit())) {
            if (!given.contains(move.unit())) {
                conflict(move.unit(), inside ? now : gridOf(move.unit(), Level.GRID));
            }
            return Stream.empty();
        }
        var held = new UnitMove(move.unit(), now, move.to());
        note(held);
        return Stream.of(held);
    }

    private Stream<UnitMove> leaveMicroGrid(int unit) {
        var micro = gridOf(unit, Level.MICRO);
        return micro == null || PlanGrid.gridOf(micro).equals(gridOf(unit, Level.GRID))
                ? Stream.empty()
                : Stream.of(new UnitMove(unit, micro, null));
    }

    private void note(UnitMove move) {
        on(move.level()).put(move.unit(), move.to());
    }

    private boolean holds(UnitCut cut) {
        // A part of a part is cut after the cut that makes it, and its ground is not there yet to be looked at.
        if (!made.contains(cut.unit()) && !session.ground().fits(cut)) {
            conflict(cut.unit());
            return false;
        }
        for (int part : cut.partNumbers()) {
            made.add(part);
            for (var level : Level.values()) {
                on(level).put(part, gridOf(cut.unit(), level));
            }
        }
        return true;
    }

    private boolean canBeJoined(UnitCut cut) {
        if (cut.partNumbers().stream().allMatch(this::isThere)
                && cut.partNumbers().stream()
                                .map(part -> gridOf(part, Level.GRID) + " " + gridOf(part, Level.MICRO))
                                .distinct()
                                .count()
                        == 1) {
            made.add(cut.unit());
            for (var level : Level.values()) {
                on(level).put(cut.unit(), gridOf(cut.partNumbers().getFirst(), level));
            }
            return true;
        }
        // What somebody else did to a part says most about why they cannot be one again.
        cut.partNumbers().stream()
                .filter(part -> !given.contains(part) && conflicts.stream().noneMatch(c -> c.unit() == part))
                .min(Comparator.comparing(part -> mine.equals(changedBy.get(part))))
                .ifPresentOrElse(this::conflict, () -> conflict(cut.unit()));
        return false;
    }

    private void conflict(int unit) {
        conflict(unit, gridOf(unit, Level.GRID));
    }

    private void conflict(int unit, @Nullable String now) {
        if (conflicts.stream().noneMatch(known -> known.unit() == unit)) {
            conflicts.add(new Conflict(unit, now, changedBy.getOrDefault(unit, "")));
        }
    }

    private boolean isThere(int unit) {
        return made.contains(unit) || session.ground().isThere(unit);
    }

    private Map<Integer, @Nullable String> on(Level level) {
        return Objects.requireNonNull(gridOf.get(level));
    }

    private @Nullable String gridOf(int unit, Level level) {
        return on(level).containsKey(unit) ? on(level).get(unit) : session.gridOf(unit, level);
    }
}
