package org.gridloom.planning.web;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.gridloom.account.People;
import org.gridloom.account.SystemAccount;
import org.gridloom.live.Change;
import org.gridloom.live.LiveMessage;
import org.gridloom.planning.PlanGrid;
import org.gridloom.planning.PlanId;
import org.gridloom.planning.PlanView;
import org.gridloom.planning.Plans;
import org.gridloom.rules.Level;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What everybody who watches a plan is told of a change: which units changed hands, and sums and findings as they are by now. */
@Component
class PlanBroadcast {

    private final Plans plans;
    private final PlanJson json;
    private final People people;

    PlanBroadcast(Plans plans, PlanJson json, People people) {
        this.plans = plans;
        this.json = json;
        this.people = people;
    }

    /** What a change means for open plans that it is not a change of: they are held against something else now. */
    List<LiveMessage> concerned(String code) {
        return SystemAccount.act(() -> plans.openIn(code)).stream()
                .map(plan -> new LiveMessage(plan.toString(), state(view(plan))))
                .toList();
    }

    private ObjectNode state(PlanView plan) {
        return json.facts(plan)
                .put("type", "state")
                .put("drawable", plan.state().editable());
    }

    /** The stream's thread is nobody; what it encodes goes to those alone who were permitted to subscribe. */
    private PlanView view(PlanId plan) {
        return SystemAccount.act(() -> plans.view(plan));
    }

    ObjectNode of(Change change) {
        var plan = view(new PlanId(Long.parseLong(change.key())));
        if (change.kind().equals("plan")) {
            return state(plan);
        }
        var node = json.facts(plan);
        node.put("type", "edit").put("revision", change.version());
        var by = change.content().path("by").asString("");
        node.put("by", by).put("name", people.nameOf(by));
        var moves = node.putArray("moves");
        var inside = node.withObject("/micro").putArray("moves");
        for (var move : change.content().path("content").path("moves")) {
            (isInside(move) ? inside : moves).addArray().add(move.path("unit")).add(move.path("to"));
        }
        var content = change.content().path("content");
        var touched = new TreeSet<Integer>();
        tell(content.path("cuts"), node.putArray("cuts"), touched);
        tell(content.path("joins"), node.putArray("joins"), touched);
        if (!touched.isEmpty()) {
            node.set("ground", json.ground(SystemAccount.act(() -> plans.ground(plan.id(), touched))));
        }
        return node;
    }

    private static boolean isInside(JsonNode move) {
        var key = move.path("to").isNull() ? move.path("from") : move.path("to");
        return PlanGrid.levelOf(key.asString("")) == Level.MICRO;
    }

    /** Each cut as its unit and its parts; where they lie is told once for all. */
    private static void tell(JsonNode cuts, ArrayNode into, Set<Integer> touched) {
        for (var cut : cuts) {
            var pair = into.addArray();
            pair.add(cut.path("unit").intValue());
            touched.add(cut.path("unit").intValue());
            var parts = pair.addArray();
            for (var part : cut.path("parts")) {
                parts.add(part.path("number").intValue());
                touched.add(part.path("number").intValue());
            }
        }
    }
}
