package org.gridloom.operations.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gridloom.account.Person;
import org.gridloom.account.Role;
import org.gridloom.shell.HomeCard;
import org.gridloom.shell.HomeCard.Figure;
import org.gridloom.shell.HomeCard.Tone;
import org.gridloom.shell.HomeSection;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.health.actuate.endpoint.CompositeHealthDescriptor;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/** Whether the portal is well, for administrators: what monitoring asks as well, in words. */
@Component
class HealthHome implements HomeSection {

    /** What is asked, each with a word of its own; what else there is only says more of the same. */
    private static final List<String> ASKED = List.of("db", "changeStream", "memory");

    /** A command has no endpoints. */
    private final ObjectProvider<HealthEndpoint> health;

    HealthHome(ObjectProvider<HealthEndpoint> health) {
        this.health = health;
    }

    @Override
    public int order() {
        return 80;
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.ADMIN);
    }

    @Override
    public List<HomeCard> cards(Person person) {
        var states = states();
        return List.of(new HomeCard.Figures(
                translate("home.health"),
                ASKED.stream()
                        .filter(states::containsKey)
                        .map(asked -> figure(asked, states.get(asked)))
                        .toList()));
    }

    private Map<String, Status> states() {
        var endpoint = health.getIfAvailable();
        return endpoint != null && endpoint.health() instanceof CompositeHealthDescriptor whole
                ? whole.getComponents().entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, part -> part.getValue().getStatus()))
                : Map.of();
    }

    private static Figure figure(String asked, Status status) {
        var up = status.equals(Status.UP);
        return new Figure(
                translate(up ? "home.health.up" : "home.health.down"),
                translate("home.health." + asked),
                up ? null : status.getCode(),
                up ? Tone.GOOD : Tone.LATE,
                "/actuator/health");
    }
}
