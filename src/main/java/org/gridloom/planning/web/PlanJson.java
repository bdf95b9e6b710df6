package org.gridloom.planning.web;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.gridloom.account.People;
import org.gridloom.geometry.MetricPlane;
import org.gridloom.planning.CutPreview;
import org.gridloom.planning.EditOutcome;
import org.gridloom.planning.GroundPiece;
import org.gridloom.planning.PlanRepair;
import org.gridloom.planning.PlanView;
import org.gridloom.planning.PlanView.FindingView;
import org.gridloom.planning.Silence;
import org.gridloom.planning.Waiver;
import org.gridloom.rules.Finding;
import org.gridloom.rules.Limits;
import org.gridloom.rules.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The studio's messages. Texts go out in both languages, since one message is encoded for all who watch a plan. */
@Component
class PlanJson {

    private static final Words CHINESE = Words.in(Locale.SIMPLIFIED_CHINESE);
    private static final Words ENGLISH = Words.in(Locale.ENGLISH);

    private final JsonMapper json;
    private final People people;

    PlanJson(JsonMapper json, People people) {
        this.json = json;
        this.people = people;
    }

    /** @param area square metres; {@code compactness} Polsby-Popper; {@code barrierShare} of the border with other grids */
    record GridFacts(
            String key,
            @Nullable String code,
            String number,
            String name,
            String kind,
            int households,
            int units,
            double area,
            double compactness,
            double barrierShare) {}

    record FindingFacts(
            String id,
            String rule,
            String severity,
            boolean waivable,
            @Nullable String grid,
            double[] at,
            double[] bounds,
            Map<String, Number> params,
            Map<String, String> text,
            Waiver.@Nullable State waiver,
            @Nullable Silence silence) {}

    ObjectNode snapshot(PlanView plan, GroundPiece cut) {
        var node = facts(plan);
        assign(plan.grids(), node.putArray("assignment"));
        assign(plan.micro(), node.withObject("/micro").putArray("assignment"));
        node.set("ground", ground(cut));
        node.put("mayDraw", plan.mayDraw());
        node.put("editable", plan.editable());
        node.put("canUndo", plan.canUndo());
        node.put("canRedo", plan.canRedo());
        return node;
    }

    private void assign(List<PlanView.GridView> grids, ArrayNode into) {
        for (var grid : grids) {
            var pair = into.addArray();
            pair.add(grid.grid().key());
            pair.add(json.valueToTree(grid.units()));
        }
    }

    /** What an edit or a step on the way into force makes new, the same for everybody. */
    ObjectNode facts(PlanView plan) {
        var node = json.createObjectNode();
        node.put("revision", plan.revision());
        node.put("state", plan.state().name());
        standing(plan.limits(), plan.grids(), node);
        standing(plan.microLimits(), plan.micro(), node.putObject("micro"));
        node.set(
                "findings",
                json.valueToTree(plan.findings().stream()
                        .map(finding -> facts(finding, plan.metricSrid(), plan::nameOf))
                        .toList()));
        return node;
    }

    /** On one level: the limits, and the grids with their figures. */
    private void standing(Limits limits, List<PlanView.GridView> grids, ObjectNode node) {
        node.set("limits", json.valueToTree(Map.of("min", limits.min(), "max", limits.max())));
        node.set("grids", json.valueToTree(grids.stream().map(PlanJson::facts).toList()));
    }

    JsonNode ground(GroundPiece piece) {
        return json.valueToTree(UnitJson.ground(piece));
    }

    ObjectNode cutPreviewed(CutPreview preview) {
        var node = json.createObjectNode().put("type", "cut-previewed");
        node.set("lines", json.valueToTree(UnitJson.lines(preview.borders(), preview.metricSrid())));
        node.set("whole", json.valueToTree(new TreeMap<>(preview.whole())));
        preview.households()
                .ifPresent(
                        sides -> node.putArray("households").add(sides.left()).add(sides.right()));
        preview.refused().ifPresent(reason -> node.put("reason", reason.name()));
        return node;
    }

    ObjectNode previewed(org.gridloom.rules.Preview preview, PlanView plan) {
        var node = json.createObjectNode();
        var grids = node.putArray("grids");
        preview.households()
                .forEach((key, households) -> grids.addObject().put("key", key).put("households", households));
        var now = new HashMap<String, FindingView>();
        plan.findings().forEach(f -> now.put(f.finding().subject(), f));
        node.set(
                "findings",
                json.valueToTree(preview.findings().stream()
                        .map(f -> facts(asNow(f, now.get(f.subject())), plan.metricSrid(), plan::nameOf))
                        .toList()));
        return node.put("type", "previewed");
    }

    ObjectNode repairs(String finding, List<PlanRepair> repairs, PlanView plan) {
        var node = json.createObjectNode().put("type", "repairs").put("finding", finding);
        node.put("revision", plan.revision());
        var list = node.putArray("repairs");
        for (var repair : repairs) {
            var one = list.addObject().put("creates", repair.creates());
            one.put("households", repair.movedHouseholds());
            var moves = one.putArray("moves");
            repair.moves()
                    .forEach(m -> moves.addArray().add(m.unit()).add(m.from()).add(m.to()));
            var effects = one.putArray("effects");
            repair.households()
                    .forEach((grid, effect) -> effects.addObject()
                            .put("grid", grid)
                            .put("before", effect.before())
                            .put("after", effect.after()));
            one.set("ends", json.valueToTree(repair.ends()));
            one.set(
                    "begins",
                    json.valueToTree(repair.begins().stream()
                            .map(f -> facts(asNow(f, null), plan.metricSrid(), plan::nameOf))
                            .toList()));
        }
        return node;
    }

    /** What was said about a finding holds for it with other numbers too. */
    private static FindingView asNow(Finding finding, @Nullable FindingView now) {
        return now == null
                ? new FindingView(finding, null, null)
                : new FindingView(finding, now.waiver(), now.silence());
    }

    ObjectNode moved(EditOutcome outcome, PlanView plan) {
        var node = json.createObjectNode().put("type", "moved");
        node.put("revision", plan.revision()).put("canUndo", plan.canUndo()).put("canRedo", plan.canRedo());
        switch (outcome) {
            case EditOutcome.Applied applied -> {
                node.put("outcome", applied.conflicts().isEmpty() ? "APPLIED" : "CONFLICT");
                node.put("revision", applied.revision());
                node.set("conflicts", conflicts(applied.conflicts()));
            }
            case EditOutcome.Refused refused ->
                node.put("outcome", "REFUSED").put("reason", refused.reason().name());
            case EditOutcome.Stuck stuck -> {
                node.put("outcome", "STUCK").put("reason", stuck.reason().name());
                node.put("step", stuck.step());
                node.set(
                        "people",
                        json.valueToTree(
                                stuck.people().stream().map(people::nameOf).toList()));
                node.set("conflicts", conflicts(stuck.units()));
            }
        }
        return node;
    }

    private JsonNode conflicts(List<EditOutcome.Conflict> conflicts) {
        return json.valueToTree(conflicts.stream()
                .map(c -> new EditOutcome.Conflict(c.unit(), c.now(), people.nameOf(c.by())))
                .toList());
    }

    private static GridFacts facts(PlanView.GridView view) {
        var grid = view.grid();
        var figures = view.figures();
        return new GridFacts(
                grid.key(),
                grid.code(),
                grid.number(),
                grid.name(),
                grid.kind().name(),
                view.households(),
                view.units().size(),
                Math.round(figures.area()),
                Math.round(1000 * figures.compactness()) / 1000.0,
                Math.round(1000 * figures.barrierShare()) / 1000.0);
    }

    private static FindingFacts facts(FindingView view, int metricSrid, UnaryOperator<String> names) {
        var finding = view.finding();
        var stored = MetricPlane.of(metricSrid).toStored(finding.where());
        var extent = stored.getEnvelopeInternal();
        var inside = stored.getInteriorPoint();
        return new FindingFacts(
                finding.subject(),
                finding.rule().name(),
                finding.severity().name(),
                finding.waivable(),
                finding.grid().orElse(null),
                new double[] {inside.getX(), inside.getY()},
                new double[] {extent.getMinX(), extent.getMinY(), extent.getMaxX(), extent.getMaxY()},
                numbers(finding),
                Map.of("zh-CN", CHINESE.say(finding, names), "en", ENGLISH.say(finding, names)),
                view.waiver(),
                view.silence());
    }

    private static Map<String, Number> numbers(Finding finding) {
        return new TreeMap<>(finding.numbers());
    }
}
