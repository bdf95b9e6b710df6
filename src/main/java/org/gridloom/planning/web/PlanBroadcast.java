package org.gridloom.planning.web;

import org.gridloom.account.SystemAccount;
import org.gridloom.live.Change;
import org.gridloom.planning.PlanAuthors;
import org.gridloom.planning.PlanId;
import org.gridloom.planning.Plans;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** What everybody who watches a plan is told of a change: which units changed hands, and sums and findings as they are by now. */
@Component
class PlanBroadcast {

    private final Plans plans;
    private final PlanJson json;
    private final PlanAuthors authors;

    PlanBroadcast(Plans plans, PlanJson json, PlanAuthors authors) {
        this.plans = plans;
        this.json = json;
        this.authors = authors;
    }

    ObjectNode of(Change change) {
        // The stream's thread is nobody; what it encodes goes to those alone who were permitted to subscribe.
        var plan = SystemAccount.act(() -> plans.view(new PlanId(Long.parseLong(change.key()))));
        var node = json.facts(plan);
        if (change.kind().equals("plan")) {
            return node.put("type", "state").put("drawable", plan.state().editable());
        }
        node.put("type", "edit").put("revision", change.version());
        var by = change.content().path("by").asString("");
        node.put("by", by).put("name", authors.nameOf(by));
        var moves = node.putArray("moves");
        for (var move : change.content().path("content").path("moves")) {
            moves.addArray().add(move.path("unit")).add(move.path("to"));
        }
        return node;
    }
}
