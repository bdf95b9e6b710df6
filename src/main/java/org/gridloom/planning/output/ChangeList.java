package org.gridloom.planning.output;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.gridloom.exchange.Table;
import org.gridloom.figures.ThingsOnGround;
import org.gridloom.geometry.Dissolve;
import org.gridloom.geometry.MetricPlane;
import org.gridloom.planning.compare.Comparison;
import org.gridloom.planning.compare.Comparison.Grid;
import org.gridloom.planning.compare.Comparison.Handover;
import org.gridloom.planning.compare.Comparison.Side;
import org.gridloom.print.SheetWords;
import org.gridloom.team.Post;
import org.gridloom.team.Team;
import org.gridloom.territory.CommunityUnits;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * Whom a plan concerns: the teams of grids that begin, end, lose or gain households, everybody who holds a post there, and what stands on ground that
 * changes hands.
 */
final class ChangeList {

    private final Comparison comparison;
    private final SheetWords words;
    private final Map<String, Grid> before = new HashMap<>();
    private final Map<String, Grid> after = new HashMap<>();
    private final List<List<@Nullable Object>> rows = new ArrayList<>();

    private ChangeList(Comparison comparison, SheetWords words) {
        this.comparison = comparison;
        this.words = words;
        comparison.first().grids().forEach(grid -> before.put(grid.id(), grid));
        comparison.second().grids().forEach(grid -> after.put(grid.id(), grid));
    }

    /** @param units what both sides are drawn with */
    static Table of(
            Comparison comparison,
            CommunityUnits units,
            Function<String, Team> teams,
            List<ThingsOnGround> things,
            SheetWords words) {
        var list = new ChangeList(comparison, words);
        list.concernedGrids().forEach(id -> list.grid(id, teams));
        list.things(units, things);
        return new Table(
                words.say("plan.file.CHANGES_EXCEL"),
                List.of(
                        words.say("changes.what"),
                        words.say("sheet.grid.code"),
                        words.say("sheet.grid.name"),
                        words.say("changes.before"),
                        words.say("changes.after"),
                        words.say("changes.who"),
                        words.say("changes.role"),
                        words.say("changes.phone")),
                list.rows);
    }

    /** In the order of their codes, new ones last. */
    private List<String> concernedGrids() {
        Set<String> concerned = new HashSet<>();
        for (var handover : comparison.handovers()) {
            concerned.add(handover.from());
            concerned.add(handover.to());
        }
        before.keySet().stream().filter(id -> !after.containsKey(id)).forEach(concerned::add);
        after.keySet().stream().filter(id -> !before.containsKey(id)).forEach(concerned::add);
        concerned.remove("");
        return concerned.stream().sorted().toList();
    }

    private void grid(String id, Function<String, Team> teams) {
        var was = before.get(id);
        var is = after.get(id);
        var grid = is == null ? was : is;
        if (grid == null) {
            return;
        }
        var what = words.say(was == null ? "changes.begins" : is == null ? "changes.ends" : "changes.differs");
        var code = was == null ? "" : id;
        var households = Arrays.asList(
                was == null ? null : was.figures().households(),
                is == null ? null : is.figures().households());
        var posts = was == null ? List.<Post>of() : teams.apply(id).posts();
        if (posts.isEmpty()) {
            row(what, code, grid, households, words.say("changes.nobody"), "", "");
        }
        posts.forEach(post ->
                row(what, code, grid, households, post.name(), words.say("team.post." + post.kind()), post.phone()));
    }

    private void row(
            String what,
            String code,
            Grid grid,
            List<@Nullable Integer> households,
            String who,
            String role,
            @Nullable String phone) {
        rows.add(Arrays.asList(what, code, grid.name(), households.getFirst(), households.getLast(), who, role, phone));
    }

    private void things(CommunityUnits units, List<ThingsOnGround> things) {
        var plane = MetricPlane.of(units.metricSrid());
        var moved = comparison.handovers();
        List<Geometry> areas = new ArrayList<>();
        moved.forEach(handover -> areas.add(plane.toStored(ground(handover, units))));
        for (var kind : things) {
            var found = kind.on(areas);
            for (int i = 0; i < moved.size(); i++) {
                for (var thing : found.get(i)) {
                    rows.add(Arrays.asList(
                            words.say("changes.moves"),
                            code(moved.get(i).to()),
                            name(comparison.second(), moved.get(i).to()),
                            name(comparison.first(), moved.get(i).from()),
                            name(comparison.second(), moved.get(i).to()),
                            thing.name(),
                            words.say(thing.kind()),
                            thing.phone()));
                }
            }
        }
    }

    private Geometry ground(Handover handover, CommunityUnits units) {
        var from = Set.copyOf(comparison.first().units().getOrDefault(handover.from(), List.of()));
        var to = Set.copyOf(comparison.second().units().getOrDefault(handover.to(), List.of()));
        return Dissolve.dissolve(units.coverage(), unit -> {
            var number = units.numbers().get(unit);
            return belongs(from, handover.from(), comparison.first(), number)
                    && belongs(to, handover.to(), comparison.second(), number);
        });
    }

    private static boolean belongs(Set<Integer> members, String id, Side side, int unit) {
        return id.isEmpty()
                ? side.units().values().stream().noneMatch(all -> all.contains(unit))
                : members.contains(unit);
    }

    private String code(String id) {
        return before.containsKey(id) ? id : "";
    }

    private String name(Side side, String id) {
        return side.grids().stream()
                .filter(grid -> grid.id().equals(id))
                .map(Grid::name)
                .findAny()
                .orElse(words.say("changes.noGrid"));
    }
}
