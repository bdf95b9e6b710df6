package org.gridloom.planning;

import java.util.HashMap;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.gridloom.figures.MonthlyFigure;
import org.gridloom.geometry.BaseUnit;
import org.gridloom.geometry.MetricPlane;
import org.gridloom.partition.Weights;
import org.gridloom.territory.CommunityUnits;
import org.springframework.stereotype.Component;

/** What the ground gives a grid's people to do: everything that the portal counts by the month, incidents above all. */
@Component
class UnitBurden {

    private final List<MonthlyFigure> monthly;

    UnitBurden(List<MonthlyFigure> monthly) {
        this.monthly = List.copyOf(monthly);
    }

    /** Of each unit of a community; nothing is counted where it has no weight. */
    ToDoubleFunction<BaseUnit> on(CommunityUnits ground, Weights weights) {
        if (weights.load() == 0) {
            return unit -> 0;
        }
        var plane = MetricPlane.of(ground.metricSrid());
        var units = ground.coverage().units();
        var areas = units.stream().map(unit -> plane.toStored(unit.area())).toList();
        var sums = new HashMap<Integer, Double>();
        for (var figure : monthly) {
            var counted = figure.perMonth(areas);
            for (int i = 0; i < counted.size(); i++) {
                sums.merge(units.get(i).number(), counted.get(i), Double::sum);
            }
        }
        return unit -> sums.getOrDefault(unit.number(), 0.0);
    }
}
