package org.gridloom.planning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.gridloom.planning.EditContent.Renaming;
import org.gridloom.planning.EditContent.UnitMove;
import org.gridloom.planning.EditOutcome.Reason;
import org.gridloom.planning.EditOutcome.Refused;
import org.gridloom.planning.LoggedEdit.Kind;
import org.gridloom.rules.DrawnPlan;
import org.gridloom.rules.Edit;
import org.gridloom.rules.Finding;
import org.gridloom.rules.GridFigures;
import org.gridloom.rules.Level;
import org.gridloom.rules.LivePlan;
import org.gridloom.rules.Preview;
import org.gridloom.rules.Repair;
import org.gridloom.rules.Repairs;
import org.gridloom.territory.CommunityFacts;
import org.gridloom.territory.CommunityUnits;
import org.gridloom.territory.GridKind;
import org.jspecify.annotations.Nullable;

/**
 * A plan in memory, as the log up to {@link #revision()} makes it, with its findings. For one thread at a time: whoever uses it holds its monitor.
 * Units are named by their number in the unit set.
 */
final class PlanSession {

    private final CommunityFacts community;
    private final DraftGround ground;
    private final GridRegister register;
    private final Map<Integer, String> movedBy = new HashMap<>();
    private final List<LoggedEdit> log = new ArrayList<>();
    private volatile PlanInRules inRules;
    private LivePlan live;

    PlanSession(CommunityFacts community, CommunityUnits units, Circumstances circumstances, List<LoggedEdit> log) {
        this.community = community;
        register = new GridRegister(community.name());
        ground = new DraftGround(units);
        inRules = new PlanInRules(ground, register, circumstances);
        var start = log.getFirst();
        live = new LivePlan(inRules.drawn(start.content()));
        live.apply(inRules.partsOf(start.content()));
        keep(start);
        replay(log.subList(1, log.size()));
    }

    Circumstances circumstances() {
        return inRules.circumstances();
    }

    /** All findings may be others after this. */
    void holdAgainst(Circumstances now) {
        if (!now.equals(circumstances())) {
            inRules = new PlanInRules(ground, register, now);
            live = new LivePlan(drawn());
        }
    }

    RuleSet rules() {
        return circumstances().rules();
    }

    /** Does what was logged. Entries that are known already are passed over. */
    void replay(List<LoggedEdit> entries) {
        for (var entry : entries) {
            if (entry.revision() == revision() + 1) {
                live.apply(inRules.edit(entry.content()));
                keep(entry);
            }
        }
    }

    private void keep(LoggedEdit entry) {
        var content = entry.content();
        register.keep(content);
        content.moves().forEach(move -> movedBy.put(move.unit(), entry.author()));
        Stream.concat(content.cuts().stream(), content.joins().stream()).forEach(cut -> {
            movedBy.put(cut.unit(), entry.author());
            cut.partNumbers().forEach(part -> movedBy.put(part, entry.author()));
        });
        log.add(entry);
    }

    /** What is left of a wish to give units to a grid: those that are still where their mover saw them. */
    Prepared move(List<UnitMove> wished) {
        for (var move : wished) {
            if (move.to() != null && register.find(move.to()).isEmpty()) {
                return new Refused(Reason.NO_SUCH_GRID);
            }
        }
        return holding(Kind.MOVE, EditContent.ofMoves(wished), null);
    }

    /** A new grid, with units where some are wished. */
    Prepared create(@Nullable String name, List<UnitMove> wished) {
        var unnamed = register.newGrids(1, GridKind.GENERAL).getFirst();
        var key = unnamed.key();
        var grid = name == null || name.isBlank() ? unnamed : unnamed.named(name.strip());
        var moves =
                wished.stream().map(m -> new UnitMove(m.unit(), m.from(), key)).toList();
        return holding(Kind.CREATE, new EditContent(List.of(grid), moves, List.of()), null);
    }

    /** Takes a grid out, its micro-grids with it, or a micro-grid; its units belong to none then. */
    Prepared retire(String key) {
        var grid = register.find(key).orElse(null);
        if (grid == null) {
            return new Refused(Reason.NO_SUCH_GRID);
        }
        var freed =
                unitsOf(key).stream().map(unit -> new UnitMove(unit, key, null)).toList();
        return holding(Kind.RETIRE, new EditContent(List.of(), freed, List.of(grid)), null);
    }

    Prepared rename(String key, String name) {
        var grid = register.find(key).orElse(null);
        if (grid == null) {
            return new Refused(Reason.NO_SUCH_GRID);
        }
        return name.isBlank()
                ? new Refused(Reason.NAME_EMPTY)
                : holding(
                        Kind.RENAME,
                        new EditContent(
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of(new Renaming(key, grid.name(), name.strip())),
                                List.of()),
                        null);
    }

    Prepared undo(String author) {
        return new TakingBack(this).undo(author);
    }

    Prepared redo(String author) {
        return new TakingBack(this).redo(author);
    }

    /** Who last changed a unit; empty where nobody did since the start. */
    String changedBy(int unit) {
        return movedBy.getOrDefault(unit, "");
    }

    /** What is left of a wish: what concerns units that are still as and where it says. */
    Prepared.Ready holding(Kind kind, EditContent wished, @Nullable Integer undoes) {
        var mine = log.stream()
                .filter(entry -> Objects.equals(entry.revision(), undoes))
                .map(LoggedEdit::author)
                .findFirst()
                .orElse("");
        return new Holding(this, movedBy, mine).of(kind, wished, undoes);
    }

    /** To a micro-grid, those that lie in its grid. */
    Preview preview(List<Integer> moved, @Nullable String to, Level level) {
        var target = to != null && register.find(to).isPresent() ? to : null;
        return live.preview(new Edit.Move(
                moved.stream()
                        .filter(ground::isThere)
                        .filter(unit -> target == null
                                || level == Level.GRID
                                || PlanGrid.gridOf(target).equals(gridOf(unit)))
                        .map(ground::place)
                        .toList(),
                target,
                level));
    }

    /** What would mend a finding, the best first. Units are named by their place, see {@link #numberAt}. */
    List<Repair> repairs(String finding) {
        return Repairs.of(live, finding);
    }

    int revision() {
        return log.isEmpty() ? 0 : log.getLast().revision();
    }

    boolean canUndo(String author) {
        return UndoHistory.toUndo(log, author).isPresent();
    }

    boolean canRedo(String author) {
        return UndoHistory.toRedo(log, author).isPresent();
    }

    CommunityFacts community() {
        return community;
    }

    /** The units there are now, those that this plan made by cutting among them. */
    CommunityUnits units() {
        return ground.now();
    }

    DraftGround ground() {
        return ground;
    }

    int numberAt(int place) {
        return ground.number(place);
    }

    /** The grids and micro-grids by key, and the keys for new ones. */
    GridRegister register() {
        return register;
    }

    List<PlanGrid> grids() {
        return register.all(Level.GRID);
    }

    /** The micro-grids of all grids. */
    List<PlanGrid> microGrids() {
        return register.all(Level.MICRO);
    }

    List<PlanGrid> microGrids(String grid) {
        return register.inside(grid);
    }

    /** A grid or a micro-grid, as for all that follow that have a key. */
    Optional<PlanGrid> grid(String key) {
        return register.find(key);
    }

    int households(String key) {
        return live.households(key);
    }

    GridFigures figures(String key) {
        return live.figures(key);
    }

    /** The sum over units that are or were there. */
    int householdsOf(List<Integer> unitNumbers) {
        return unitNumbers.stream().mapToInt(ground::households).sum();
    }

    List<Integer> unitsOf(String key) {
        return heldUnits(key).stream().sorted().toList();
    }

    /** Those the rules know of; while a cut is tried, the units that it divides are still among them. */
    List<Integer> heldUnits(String key) {
        return live.units(key).stream().map(ground::number).toList();
    }

    List<Finding> findings() {
        return live.findings();
    }

    /** The plan as values, to be checked from nothing. */
    DrawnPlan drawn() {
        var assignment = new HashMap<Integer, String>();
        grids().forEach(grid -> live.units(grid.key()).forEach(place -> assignment.put(place, grid.key())));
        var micro = new HashMap<Integer, String>();
        microGrids().forEach(grid -> live.units(grid.key()).forEach(place -> micro.put(place, grid.key())));
        return inRules.drawn(register.all(), assignment, micro);
    }

    /** The plan as it was after an entry of its log. */
    PlanAsOf asOf(int revision) {
        return PlanAsOf.after(log.subList(0, revision));
    }

    List<LoggedEdit> log() {
        return List.copyOf(log);
    }

    /** Null for none, and for a unit that is cut. */
    @Nullable
    String gridOf(int unit) {
        return gridOf(unit, Level.GRID);
    }

    @Nullable
    String gridOf(int unit, Level level) {
        return ground.everPlace(unit)
                .filter(live::isThere)
                .flatMap(place -> level == Level.GRID ? live.gridOf(place) : live.microOf(place))
                .orElse(null);
    }
}
