package org.gridloom.planning.web;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.gridloom.account.LoggedIn;
import org.gridloom.account.People;
import org.gridloom.live.Change;
import org.gridloom.live.Changes;
import org.gridloom.planning.PlanId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Where the others are who have a plan open: pointer, active grid, selection. It goes by the change stream, so that people on different nodes see each
 * other, to those alone who may read the plan; nothing keeps it. A browser says it a few times a second while something moves and now and then while
 * nothing does; who is not heard of any more has gone.
 */
@Component
class Presence {

    static final String HERE = "here";
    static final String CHANGE = "presence";

    /** Between two messages of one tab. Browsers keep to more; what comes faster is passed over. */
    private static final Duration INTERVAL = Duration.ofMillis(150);

    private static final int MOST_UNITS = 200;
    private static final int MOST_TABS = 5_000;

    private final Changes changes;
    private final People people;
    private final JsonMapper json;
    private final TransactionTemplate transaction;
    private final Map<String, Long> heard = new ConcurrentHashMap<>();

    Presence(Changes changes, People people, JsonMapper json, PlatformTransactionManager transactions) {
        this.changes = changes;
        this.people = people;
        this.json = json;
        transaction = new TransactionTemplate(transactions);
    }

    /** @throws IllegalArgumentException for a message that cannot be read */
    void publish(PlanId plan, JsonNode message) {
        var by = LoggedIn.name();
        var tab = message.path("tab").asString("");
        if (!tab.matches("[a-z0-9]{1,16}")) {
            throw new IllegalArgumentException("a tab has a short name");
        }
        var farewell = message.path("gone").asBoolean(false);
        if (!farewell && tooSoon(by + " " + tab)) {
            return;
        }
        var content = json.createObjectNode().put("by", by).put("tab", tab);
        if (farewell) {
            content.put("gone", true);
        } else {
            content.put("hello", message.path("hello").asBoolean(false));
            content.set("at", json.valueToTree(place(message.path("at"))));
            content.set("units", json.valueToTree(units(message.path("units"))));
            var grid = message.path("grid").asString("");
            content.put("grid", grid.matches("g[0-9]{1,9}") ? grid : null);
        }
        transaction.executeWithoutResult(
                status -> changes.publish(CHANGE, plan.toString(), System.currentTimeMillis(), content));
    }

    ObjectNode message(Change change) {
        var content = (ObjectNode) change.content().deepCopy();
        return content.put("type", HERE)
                .put("name", people.nameOf(content.path("by").asString("")));
    }

    private boolean tooSoon(String tab) {
        var now = System.nanoTime();
        if (heard.size() > MOST_TABS) {
            heard.values().removeIf(time -> now - time > INTERVAL.toNanos());
        }
        var before = heard.get(tab);
        if (before != null && now - before < INTERVAL.toNanos()) {
            return true;
        }
        heard.put(tab, now);
        return false;
    }

    private static double[] place(JsonNode at) {
        return at.isArray() && at.size() == 2
                ? new double[] {at.get(0).asDouble(), at.get(1).asDouble()}
                : new double[0];
    }

    private static ArrayList<Integer> units(JsonNode units) {
        var numbers = new ArrayList<Integer>();
        for (var unit : units) {
            if (!unit.isInt()) {
                throw new IllegalArgumentException("a unit is a number");
            }
            if (numbers.size() < MOST_UNITS) {
                numbers.add(unit.intValue());
            }
        }
        return numbers;
    }
}
