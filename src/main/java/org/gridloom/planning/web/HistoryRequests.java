package org.gridloom.planning.web;

import java.time.Instant;
import java.util.List;
import org.gridloom.account.People;
import org.gridloom.planning.PlanHistory;
import org.gridloom.planning.PlanId;
import org.gridloom.planning.PlanStep;
import org.gridloom.planning.PlanStep.Effect;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What the studio asks about a plan's past: the steps page by page, their names, another plan from one. */
@Component
class HistoryRequests {

    private static final int PAGE = 50;

    private final PlanHistory history;
    private final People people;
    private final JsonMapper json;

    HistoryRequests(PlanHistory history, People people, JsonMapper json) {
        this.history = history;
        this.people = people;
        this.json = json;
    }

    record StepFacts(
            int revision,
            String kind,
            String by,
            String name,
            Instant at,
            @Nullable Integer undoes,
            int units,
            int unassigned,
            List<EffectFacts> effects) {}

    record EffectFacts(String number, String name, String change, int gained, int lost, int before, int after) {}

    record VersionFacts(int revision, String name, String by, Instant at) {}

    ObjectNode answer(PlanId plan, String type, JsonNode message) {
        var revision = message.path("revision").asInt(0);
        var name = message.path("name").asString("");
        switch (type) {
            case "name-version" -> history.name(plan, revision, name);
            case "branch" -> {
                var branched = history.branch(plan, revision, name);
                return json.createObjectNode().put("type", "branched").put("plan", branched.toString());
            }
            default -> {}
        }
        return page(plan, message.path("before").asInt(Integer.MAX_VALUE));
    }

    private ObjectNode page(PlanId plan, int before) {
        var steps = history.steps(plan, before, PAGE);
        var node = json.createObjectNode().put("type", "history");
        if (before < Integer.MAX_VALUE) {
            node.put("before", before);
        }
        node.set(
                "steps",
                json.valueToTree(steps.stream().map(HistoryRequests::facts).toList()));
        node.set(
                "versions",
                json.valueToTree(history.versions(plan).stream()
                        .map(v -> new VersionFacts(v.revision(), v.name(), people.nameOf(v.author()), v.madeAt()))
                        .toList()));
        return node;
    }

    private static StepFacts facts(PlanStep step) {
        return new StepFacts(
                step.revision(),
                step.kind().name(),
                step.author(),
                step.name(),
                step.madeAt(),
                step.undoes(),
                step.units(),
                step.unassigned(),
                step.effects().stream().map(HistoryRequests::facts).toList());
    }

    private static EffectFacts facts(Effect effect) {
        return new EffectFacts(
                effect.within() == null ? effect.grid().number() : effect.grid().numberIn(effect.within()),
                effect.grid().name(),
                effect.change().name(),
                effect.gained(),
                effect.lost(),
                effect.before(),
                effect.after());
    }
}
