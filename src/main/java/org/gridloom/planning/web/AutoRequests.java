package org.gridloom.planning.web;

import java.util.HashSet;
import org.gridloom.partition.Reason;
import org.gridloom.partition.Weights;
import org.gridloom.planning.AutoPlan;
import org.gridloom.planning.AutoPlanView;
import org.gridloom.planning.AutoPlanView.Option;
import org.gridloom.planning.AutoPlanWish;
import org.gridloom.planning.PlanId;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The requests about the automatic plan. Whoever started a search asks how far it is as often as they can show it, so that nobody is sent more than they take,
 * and a search goes on by itself while a line is down.
 */
@Component
class AutoRequests {

    /** Sliders go to 2; whoever sends more wants one aim alone. */
    private static final double HEAVIEST = 20;

    private static final int MOST_GRIDS = 999;

    private final AutoPlan auto;
    private final JsonMapper json;

    AutoRequests(AutoPlan auto, JsonMapper json) {
        this.auto = auto;
        this.json = json;
    }

    ObjectNode answer(PlanId plan, String type, JsonNode message) {
        var view = switch (type) {
            case "auto-start" -> auto.start(plan, wish(message));
            case "auto-stop" -> auto.stop(plan);
            case "auto-discard" -> auto.discard(plan);
            default -> auto.look(plan);
        };
        return said(view, message.path("known").asInt(0));
    }

    private static AutoPlanWish wish(JsonNode message) {
        var weights = message.path("weights");
        var locked = new HashSet<String>();
        for (var key : message.path("locked")) {
            if (locked.size() < MOST_GRIDS) {
                locked.add(key.asString());
            }
        }
        return new AutoPlanWish(
                new Weights(
                        weight(weights, "roads"),
                        weight(weights, "shape"),
                        weight(weights, "balance"),
                        weight(weights, "compounds"),
                        weight(weights, "keep"),
                        weight(weights, "incidents")),
                message.path("seconds").asInt(0),
                message.path("acrossRivers").asBoolean(false),
                message.path("plans").asInt(1),
                locked,
                message.path("seed").asLong(1));
    }

    private static double weight(JsonNode weights, String name) {
        var weight = weights.path(name).asDouble(Double.NaN);
        if (!(weight >= 0 && weight <= HEAVIEST)) {
            throw new IllegalArgumentException(name + " is a weight from 0 to " + HEAVIEST);
        }
        return weight;
    }

    /** @param known the version whose moves the asker has */
    private ObjectNode said(AutoPlanView view, int known) {
        var node = json.createObjectNode().put("type", "auto");
        node.put("state", view.state().name()).put("version", view.version()).put("done", view.done());
        if (view.version() != known) {
            var curve = node.putArray("curve");
            view.curve().forEach(point -> curve.addArray().add(point.done()).add(point.objective()));
            var options = node.putArray("options");
            view.options().forEach(option -> options.add(said(option)));
        }
        var reasons = node.putArray("reasons");
        view.reasons().forEach(reason -> reasons.add(said(reason)));
        return node;
    }

    private ObjectNode said(Option option) {
        var node = json.createObjectNode().put("households", option.households());
        var figures = option.figures();
        node.putObject("figures")
                .put("grids", figures.grids())
                .put("inWindow", figures.inWindow())
                .put("disconnected", figures.disconnected())
                .put("compactness", figures.meanCompactness())
                .put("barrierShare", figures.barrierShare())
                .put("maxDeviation", figures.maxDeviation())
                .put("incidentDeviation", figures.loadDeviation());
        var moves = node.putArray("moves");
        option.moves().forEach(m -> moves.addArray().add(m.unit()).add(m.from()).add(m.to()));
        return node;
    }

    private ObjectNode said(Reason reason) {
        var node = json.createObjectNode();
        return switch (reason) {
            case Reason.UnitOverLimit over ->
                node.put("kind", "UNIT_OVER_LIMIT").put("unit", over.unit()).put("households", over.households());
            case Reason.NoNumberOfGrids none ->
                node.put("kind", "NO_NUMBER_OF_GRIDS")
                        .put("unit", none.unit())
                        .put("units", none.units())
                        .put("households", none.households())
                        .put("fewest", none.fewest())
                        .put("most", none.most());
            case Reason.OtherNumberAsked other ->
                node.put("kind", "OTHER_NUMBER_ASKED")
                        .put("fewest", other.fewest())
                        .put("most", other.most());
            case Reason.NoneFound found -> {
                node.put("kind", "NONE_FOUND")
                        .put("grids", found.illegalGrids())
                        .put("fewest", found.fewest())
                        .put("most", found.most());
                var tried = node.putArray("tried");
                found.tried().forEach(each -> tried.addArray().add(each.grids()).add(each.illegalGrids()));
                yield node;
            }
        };
    }
}
