package org.gridloom.incident;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gridloom.account.Scope;
import org.gridloom.account.Scopes;
import org.gridloom.live.Change;
import org.gridloom.live.LiveMessage;
import org.gridloom.live.LiveTopic;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The pins of all open incidents in the scope of whoever listens: topic {@code incidents}, id {@code all}; or {@code wall}, which many people see at once
 * and which therefore has class, state, place and times alone. A snapshot has {@code pins}; a change is a {@code pin} in
 * its new state, or {@code unpin} for one that was closed, merged into another or went to a grid outside of the scope. Both carry number and version.
 */
@Component
class LiveIncidents implements LiveTopic {

    private static final String ALL = "all";
    private static final String WALL = "wall";
    private static final String ROLE_WALL = "ROLE_WALL";
    private static final Set<String> MAY_SEE_ALL = Set.of("ROLE_DISPATCHER", "ROLE_LEADER", "ROLE_ADMIN");

    /** Four times a second is as often as a map can redraw its pins. */
    private static final Duration PACE = Duration.ofMillis(250);

    private final IncidentList list;
    private final JsonMapper json;
    private final Scopes scopes;

    LiveIncidents(IncidentList list, JsonMapper json, Scopes scopes) {
        this.list = list;
        this.json = json;
        this.scopes = scopes;
    }

    @Override
    public String name() {
        return "incidents";
    }

    @Override
    public Duration pace() {
        return PACE;
    }

    @Override
    public boolean permits(Authentication who, String id) {
        var rights = who.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .collect(Collectors.toSet());
        var mayAll = rights.stream().anyMatch(MAY_SEE_ALL::contains);
        return switch (id) {
            case ALL -> mayAll;
            case WALL -> mayAll || rights.contains(ROLE_WALL);
            default -> false;
        };
    }

    @Override
    public ObjectNode snapshot(Authentication who, String id) {
        var snapshot = json.createObjectNode();
        var pins = list.open(scopes.of(who)).stream().map(Pin::of);
        // Not as a tree, which for all pins of a city is many times as large as its text.
        snapshot.putPOJO("pins", (id.equals(WALL) ? pins.map(Pin::onAWall) : pins).toList());
        return snapshot;
    }

    @Override
    public boolean sharesSnapshots() {
        return true;
    }

    @Override
    public Object audience(Authentication who) {
        return scopes.of(who);
    }

    @Override
    public List<LiveMessage> on(Change change) {
        return on(change, Scope.EVERYTHING);
    }

    @Override
    public List<LiveMessage> on(Change change, Object audience) {
        if (!change.kind().equals(Incidents.CHANGE)) {
            return List.of();
        }
        var content = (ObjectNode) change.content();
        return switch (IncidentChange.Seen.by((Scope) audience, content)) {
            case ELSEWHERE -> List.of();
            case GONE -> unpin(change);
            case THERE ->
                !IncidentState.valueOf(content.path("state").asString()).isOpen()
                        ? unpin(change)
                        : List.of(new LiveMessage(ALL, Pin.of(content)), new LiveMessage(WALL, Pin.onAWall(content)));
        };
    }

    private List<LiveMessage> unpin(Change change) {
        return Stream.of(ALL, WALL)
                .map(id -> new LiveMessage(
                        id,
                        json.createObjectNode()
                                .put("type", "unpin")
                                .put("number", change.key())
                                .put("version", change.version())))
                .toList();
    }
}
