package org.gridloom.incident;

import java.time.Duration;
import java.util.List;
import java.util.Set;
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
 * The pins of all open incidents in the scope of whoever listens: topic {@code incidents}, its one id {@code all}. A snapshot has {@code pins}; a change is a {@code pin} in
 * its new state, or {@code unpin} for one that was closed, merged into another or went to a grid outside of the scope. Both carry number and version.
 */
@Component
class LiveIncidents implements LiveTopic {

    private static final String ALL = "all";
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
        return id.equals(ALL)
                && who.getAuthorities().stream()
                        .map(GrantedAuthority::getAuthority)
                        .anyMatch(MAY_SEE_ALL::contains);
    }

    @Override
    public ObjectNode snapshot(Authentication who, String id) {
        var snapshot = json.createObjectNode();
        snapshot.set("pins", json.valueToTree(list.open(scopes.of(who))));
        return snapshot;
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
            case GONE -> List.of(unpin(change));
            case THERE ->
                !IncidentState.valueOf(content.path("state").asString()).isOpen()
                        ? List.of(unpin(change))
                        : List.of(new LiveMessage(
                                ALL, IncidentChange.summary(content).put("type", "pin")));
        };
    }

    private LiveMessage unpin(Change change) {
        return new LiveMessage(
                ALL,
                json.createObjectNode()
                        .put("type", "unpin")
                        .put("number", change.key())
                        .put("version", change.version()));
    }
}
