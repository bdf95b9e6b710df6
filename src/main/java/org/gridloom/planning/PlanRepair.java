package org.gridloom.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gridloom.planning.EditContent.UnitMove;
import org.gridloom.rules.Finding;
import org.gridloom.rules.Repair;

/**
 * A computed edit that mends a finding of a plan, as it is to be sent back to be done.
 *
 * @param creates whether its units are to become a grid of their own, whose key here is {@link Repair#NEW_GRID}; else it is a move
 * @param households of every grid it touches before and after, by key
 * @param movedHouseholds that change hands
 * @param ends subjects of the findings it ends; without the one it was asked for, it only makes that better
 * @param begins the warnings it begins
 */
public record PlanRepair(
        boolean creates,
        List<UnitMove> moves,
        Map<String, Repair.Effect> households,
        int movedHouseholds,
        List<String> ends,
        List<Finding> begins) {

    static PlanRepair of(Repair repair, PlanSession session) {
        var moves = new ArrayList<UnitMove>();
        for (var move : repair.moves()) {
            for (int place : move.units()) {
                int unit = session.numberAt(place);
                moves.add(new UnitMove(unit, session.gridOf(unit), move.to()));
            }
        }
        return new PlanRepair(
                repair.creates(),
                moves,
                new TreeMap<>(repair.households()),
                repair.movedHouseholds(),
                repair.ends().stream().map(Finding::subject).toList(),
                repair.begins());
    }
}
