package org.gridloom.planning.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gridloom.live.Change;
import org.gridloom.live.LiveMessage;
import org.gridloom.live.LiveTopic;
import org.gridloom.planning.AutoPlan;
import org.gridloom.planning.Concerned;
import org.gridloom.planning.EditContent.UnitMove;
import org.gridloom.planning.EditOutcome;
import org.gridloom.planning.PlanId;
import org.gridloom.planning.Plans;
import org.gridloom.planning.Redraw;
import org.gridloom.rules.Level;
import org.gridloom.territory.GridKind;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The socket's topic of one plan: its state, previews and edits of whoever draws in it, and everybody's edits as they come. */
@Component
class PlanTopic implements LiveTopic {

    private static final Set<String> READERS = Set.of("ROLE_PLANNER", "ROLE_APPROVER", "ROLE_LEADER", "ROLE_ADMIN");

    private final Plans plans;
    private final Redraw redraw;
    private final LineRequests lines;
    private final PlanJson json;
    private final PlanBroadcast broadcast;
    private final HistoryRequests history;
    private final Presence presence;
    private final AutoPlan auto;
    private final AutoRequests autoRequests;

    PlanTopic(
            Plans plans,
            Redraw redraw,
            LineRequests lines,
            PlanJson json,
            PlanBroadcast broadcast,
            HistoryRequests history,
            Presence presence,
            AutoPlan auto,
            AutoRequests autoRequests) {
        this.plans = plans;
        this.redraw = redraw;
        this.lines = lines;
        this.json = json;
        this.broadcast = broadcast;
        this.history = history;
        this.presence = presence;
        this.auto = auto;
        this.autoRequests = autoRequests;
    }

    @Override
    public String name() {
        return "plan";
    }

    @Override
    public boolean permits(Authentication who, String id) {
        return who.getAuthorities().stream().map(GrantedAuthority::getAuthority).anyMatch(READERS::contains)
                && plans.isThere(planId(id));
    }

    @Override
    public ObjectNode snapshot(Authentication who, String id) {
        var plan = planId(id);
        return json.snapshot(plans.view(plan), plans.cutGround(plan));
    }

    @Override
    public Optional<ObjectNode> receive(Authentication who, String id, JsonNode message) {
        var plan = planId(id);
        var type = message.path("type").asString("");
        switch (type) {
            case Presence.HERE -> {
                presence.publish(plan, message);
                return Optional.empty();
            }
            case "preview" -> {
                var preview = redraw.preview(
                        plan,
                        numbers(message.path("units")),
                        text(message, "to"),
                        Level.valueOf(message.path("level").asString(Level.GRID.name())));
                return Optional.of(json.previewed(preview, plans.view(plan)));
            }
            case "cut-preview" -> {
                return Optional.of(lines.preview(plan, message));
            }
            case "repairs" -> {
                var finding = required(message, "finding");
                return Optional.of(json.repairs(finding, redraw.repairs(plan, finding), plans.view(plan)));
            }
            case "history", "name-version", "branch" -> {
                return Optional.of(history.answer(plan, type, message));
            }
            case "auto-start", "auto-look", "auto-stop", "auto-discard" -> {
                return Optional.of(autoRequests.answer(plan, type, message));
            }
            default -> {
                var outcome = edit(plan, type, message);
                return Optional.of(json.moved(outcome, plans.view(plan)));
            }
        }
    }

    private EditOutcome edit(PlanId plan, String type, JsonNode message) {
        return switch (type) {
            case "move" -> redraw.move(plan, moves(message, text(message, "to")));
            case "moves" -> redraw.move(plan, movesToSeveral(message));
            case "create" -> create(plan, text(message, "within"), message);
            case "retire" -> redraw.retire(plan, required(message, "key"));
            case "rename" -> redraw.rename(plan, required(message, "key"), required(message, "name"));
            case "kind" -> redraw.kind(plan, required(message, "key"), GridKind.valueOf(required(message, "kind")));
            case "merge" -> redraw.merge(plan, required(message, "key"), required(message, "with"));
            case "split" ->
                redraw.split(
                        plan, required(message, "key"), message.path("parts").asInt(0));
            case "divide" ->
                redraw.divideIntoMicroGrids(
                        plan, required(message, "key"), message.path("parts").asInt(0));
            case "return" -> redraw.returnTo(plan, message.path("revision").asInt(0));
            case "cut" -> lines.cut(plan, message);
            case "reshape" -> lines.reshape(plan, message);
            case "auto-take" -> auto.take(plan, message.path("option").asInt(0));
            case "undo" -> redraw.undo(plan);
            case "undo-before" -> redraw.undoBefore(plan, message.path("step").asInt(0));
            case "redo" -> redraw.redo(plan);
            default -> throw new IllegalArgumentException("unknown type " + type);
        };
    }

    private EditOutcome create(PlanId plan, @Nullable String within, JsonNode message) {
        var name = text(message, "name");
        var moves = moves(message, null);
        return within == null ? redraw.create(plan, name, moves) : redraw.createWithin(plan, within, name, moves);
    }

    @Override
    public List<LiveMessage> on(Change change) {
        return switch (change.kind()) {
            case "edit", "plan" -> List.of(new LiveMessage(change.key(), broadcast.of(change)));
            case Presence.CHANGE -> List.of(new LiveMessage(change.key(), presence.message(change)));
            default -> Concerned.by(change).map(broadcast::concerned).orElse(List.of());
        };
    }

    private static PlanId planId(String id) {
        return new PlanId(Long.parseLong(id));
    }

    private static List<UnitMove> moves(JsonNode message, @Nullable String to) {
        var moves = new ArrayList<UnitMove>();
        for (var pair : message.path("units")) {
            if (!pair.isArray() || pair.size() != 2 || !pair.get(0).isInt()) {
                throw new IllegalArgumentException("units are pairs of a number and a grid's key or null");
            }
            moves.add(new UnitMove(pair.get(0).intValue(), key(pair.get(1)), to));
        }
        return moves;
    }

    /** As {@link #moves}, each with a target of its own. */
    private static List<UnitMove> movesToSeveral(JsonNode message) {
        var moves = new ArrayList<UnitMove>();
        for (var move : message.path("units")) {
            if (!move.isArray() || move.size() != 3 || !move.get(0).isInt()) {
                throw new IllegalArgumentException("units are a number and the keys of two grids, or null for none");
            }
            moves.add(new UnitMove(move.get(0).intValue(), key(move.get(1)), key(move.get(2))));
        }
        return moves;
    }

    private static @Nullable String key(JsonNode key) {
        return key.isNull() ? null : key.asString();
    }

    private static List<Integer> numbers(JsonNode units) {
        var numbers = new ArrayList<Integer>();
        for (var unit : units) {
            if (!unit.isInt()) {
                throw new IllegalArgumentException("a unit is a number");
            }
            numbers.add(unit.intValue());
        }
        return numbers;
    }

    private static @Nullable String text(JsonNode message, String name) {
        var value = message.path(name);
        return value.isMissingNode() || value.isNull() ? null : value.asString();
    }

    private static String required(JsonNode message, String name) {
        var value = text(message, name);
        if (value == null) {
            throw new IllegalArgumentException(name + " is missing");
        }
        return value;
    }
}
