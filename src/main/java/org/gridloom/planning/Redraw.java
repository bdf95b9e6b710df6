package org.gridloom.planning;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.gridloom.account.LoggedIn;
import org.gridloom.account.OutOfScope;
import org.gridloom.geometry.FootprintIndex;
import org.gridloom.geometry.MetricPlane;
import org.gridloom.live.Changes;
import org.gridloom.planning.EditContent.UnitMove;
import org.gridloom.planning.EditOutcome.Reason;
import org.gridloom.rules.Level;
import org.gridloom.rules.Preview;
import org.gridloom.rules.RuleSettings;
import org.gridloom.territory.CommunityUnits;
import org.gridloom.territory.Footprints;
import org.gridloom.territory.GridKind;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.LineString;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What a planner does in the studio. Each edit is logged in its own short transaction and heard by everyone who has the plan open. */
@Service
@PreAuthorize("hasRole('PLANNER')")
public class Redraw {

    private static final int TRIES = 10;

    private final PlanSessions sessions;
    private final EditLog log;
    private final Changes changes;
    private final JdbcClient jdbc;
    private final PlanReach reach;
    private final Footprints footprints;
    private final TransactionTemplate transaction;

    Redraw(
            PlanSessions sessions,
            EditLog log,
            Changes changes,
            JdbcClient jdbc,
            PlanReach reach,
            Footprints footprints,
            PlatformTransactionManager transactions) {
        this.sessions = sessions;
        this.log = log;
        this.changes = changes;
        this.jdbc = jdbc;
        this.reach = reach;
        this.footprints = footprints;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Gives units to grids, or to none. Each move names the grid its mover saw the unit in; what no longer holds comes back as a conflict. */
    public EditOutcome move(PlanId plan, List<UnitMove> moves) {
        return perform(plan, session -> session.move(moves));
    }

    /** @param moves units to start with; their target is ignored */
    public EditOutcome create(PlanId plan, @Nullable String name, List<UnitMove> moves) {
        return perform(plan, session -> session.create(name, moves));
    }

    /** A new micro-grid of a grid, see {@link #create}. */
    public EditOutcome createWithin(PlanId plan, String grid, @Nullable String name, List<UnitMove> moves) {
        return perform(plan, session -> new MicroGridWishes(session).create(grid, name, moves));
    }

    public EditOutcome retire(PlanId plan, String grid) {
        return perform(plan, session -> session.retire(grid));
    }

    public EditOutcome rename(PlanId plan, String grid, String name) {
        return perform(plan, session -> session.rename(grid, name));
    }

    public EditOutcome kind(PlanId plan, String grid, GridKind kind) {
        return perform(plan, session -> new GridWishes(session).kind(grid, kind));
    }

    /** The larger of the two keeps its code. */
    public EditOutcome merge(PlanId plan, String grid, String other) {
        return perform(plan, session -> new GridWishes(session).merge(grid, other));
    }

    /** Into so many parts of about as many households; takes up to some seconds, in which others go on drawing. */
    public EditOutcome split(PlanId plan, String grid, int parts) {
        return searchParts(
                plan,
                session -> session.grid(grid).isPresent() ? session.unitsOf(grid) : List.of(),
                parts,
                (session, found) -> new GridWishes(session).split(grid, found));
    }

    /** What of a grid is in no micro-grid yet becomes so many, as {@link #split} makes parts. */
    public EditOutcome divideIntoMicroGrids(PlanId plan, String grid, int parts) {
        if (parts == 1) {
            return perform(plan, session -> {
                var inside = new MicroGridWishes(session);
                return inside.divide(grid, List.of(inside.rest(grid)));
            });
        }
        return searchParts(
                plan,
                session -> new MicroGridWishes(session).rest(grid),
                parts,
                (session, found) -> new MicroGridWishes(session).divide(grid, found));
    }

    private EditOutcome searchParts(
            PlanId plan,
            Function<PlanSession, List<Integer>> ground,
            int parts,
            BiFunction<PlanSession, List<List<Integer>>, Prepared> wish) {
        reach.mustChange(plan);
        var session = sessions.of(plan);
        List<Integer> positions;
        CommunityUnits units;
        int seed;
        RuleSettings rules;
        synchronized (session) {
            sessions.catchUp(plan, session);
            positions = session.units().indices(ground.apply(session));
            seed = session.revision();
            units = session.units();
            rules = session.rules().settings();
        }
        return new GridSplit(units.coverage(), rules)
                .into(parts, positions, seed)
                .map(found -> found.stream()
                        .map(part -> part.stream().map(units.numbers()::get).toList())
                        .toList())
                .map(found -> perform(plan, now -> wish.apply(now, found)))
                .orElse(new EditOutcome.Refused(Reason.SPLIT_IMPOSSIBLE));
    }

    /** What {@link AutoPlan} found, as one edit. */
    EditOutcome redivide(PlanId plan, List<UnitMove> moves) {
        return perform(plan, session -> new GridWishes(session).redivide(moves));
    }

    /** The plan becomes again what it was after an earlier entry of its log, as a new entry. */
    public EditOutcome returnTo(PlanId plan, int revision) {
        return perform(plan, session -> new GridWishes(session).returnTo(revision));
    }

    /**
     * Cuts units along a line; each part stays in its unit's grid.
     *
     * @param line stored
     */
    public EditOutcome cut(PlanId plan, LineString line, CutScope scope) {
        return perform(plan, session -> cutting(session).cut(metric(line, session), scope));
    }

    /** Divides a grid along a line. The side with most households keeps the code. */
    public EditOutcome divide(PlanId plan, LineString line, String grid) {
        return perform(plan, session -> cutting(session).divide(metric(line, session), grid));
    }

    /**
     * Moves a stretch of the border between two grids.
     *
     * @param line the new course, stored
     * @param back the stretch as it was, from the new course's end to its beginning
     */
    public EditOutcome reshape(PlanId plan, LineString line, LineString back, String grid, String other) {
        return perform(
                plan, session -> cutting(session).reshape(metric(line, session), metric(back, session), grid, other));
    }

    /**
     * What a line would cut. Nothing is logged, nobody else sees it.
     *
     * @param divided the grid to be divided, if one is
     */
    public CutPreview previewCut(PlanId plan, LineString line, CutScope scope, @Nullable String divided) {
        reach.mustChange(plan);
        var session = sessions.of(plan);
        synchronized (session) {
            return cutting(session).preview(metric(line, session), scope, divided);
        }
    }

    private CutWishes cutting(PlanSession session) {
        var ground = session.ground();
        return new CutWishes(session, ground.buildings(() -> new FootprintIndex(footprints.of(ground.base()))));
    }

    private static LineString metric(LineString stored, PlanSession session) {
        return (LineString) MetricPlane.of(session.community().metricSrid()).toMetric(stored);
    }

    /** Takes back one's own last edit, as a new entry. */
    public EditOutcome undo(PlanId plan) {
        var author = LoggedIn.name();
        return perform(plan, session -> session.undo(author));
    }

    /** Leaves one's own last edit as it is, since it cannot be undone, and takes back the one before it. */
    public EditOutcome undoBefore(PlanId plan, int step) {
        var author = LoggedIn.name();
        var passed = perform(plan, session -> new TakingBack(session).passOver(author, step));
        return passed instanceof EditOutcome.Applied ? undo(plan) : passed;
    }

    public EditOutcome redo(PlanId plan) {
        var author = LoggedIn.name();
        return perform(plan, session -> session.redo(author));
    }

    /** What a move would make of the plan. Nothing is logged, nobody else sees it. */
    public Preview preview(PlanId plan, List<Integer> units, @Nullable String to, Level level) {
        reach.mustChange(plan);
        var session = sessions.of(plan);
        synchronized (session) {
            return session.preview(units, to, level);
        }
    }

    /** Computed edits that would mend a finding, the best first; to be done by {@link #move} or {@link #create}. Nothing is logged, nobody else sees it. */
    public List<PlanRepair> repairs(PlanId plan, String finding) {
        reach.mustChange(plan);
        var session = sessions.of(plan);
        synchronized (session) {
            sessions.catchUp(plan, session);
            return session.repairs(finding).stream()
                    .map(repair -> PlanRepair.of(repair, session))
                    .toList();
        }
    }

    private EditOutcome perform(PlanId plan, Function<PlanSession, Prepared> wish) {
        reach.mustChange(plan);
        var session = sessions.of(plan);
        synchronized (session) {
            for (var tries = 0; tries < TRIES; tries++) {
                switch (wish.apply(session)) {
                    case EditOutcome.Refused refused -> {
                        return refused;
                    }
                    case EditOutcome.Stuck stuck -> {
                        return stuck;
                    }
                    case Prepared.Ready ready -> {
                        if (ready.saysNothing()) {
                            return ready.conflicts().isEmpty()
                                    ? new EditOutcome.Refused(Reason.NOTHING_CHANGED)
                                    : new EditOutcome.Applied(session.revision(), ready.conflicts());
                        }
                        var outcome = unlessOvertaken(() -> record(plan, session.revision() + 1, ready));
                        sessions.catchUp(plan, session);
                        if (outcome != null) {
                            return outcome;
                        }
                    }
                }
            }
        }
        throw new IllegalStateException("Overtaken " + TRIES + " times in plan " + plan);
    }

    /** Null where another node logged an edit with this revision first: the wish is then held against the plan as it is now. */
    private @Nullable EditOutcome unlessOvertaken(Supplier<EditOutcome> edit) {
        try {
            return transaction.execute(status -> edit.get());
        } catch (DuplicateKeyException overtaken) {
            return null;
        }
    }

    private EditOutcome record(PlanId plan, int revision, Prepared.Ready ready) {
        // The lock keeps a submission out until this edit is in the log.
        var state = jdbc.sql("select state from plan where id = ? for share")
                .param(plan.value())
                .query(PlanState.class)
                .optional()
                .orElseThrow(OutOfScope::new);
        if (!state.editable()) {
            return new EditOutcome.Refused(Reason.NOT_EDITABLE);
        }
        log.append(plan, revision, ready.kind(), ready.content(), ready.undoes(), LoggedIn.name());
        changes.publish("edit", plan.toString(), revision, new EditPublished(LoggedIn.name(), ready.content()));
        return new EditOutcome.Applied(revision, ready.conflicts());
    }

    /** What the change stream carries of an edit. */
    public record EditPublished(String by, EditContent content) {}

    static boolean mayDraw() {
        return SecurityContextHolder.getContext().getAuthentication().getAuthorities().stream()
                .anyMatch(authority -> "ROLE_PLANNER".equals(authority.getAuthority()));
    }
}
