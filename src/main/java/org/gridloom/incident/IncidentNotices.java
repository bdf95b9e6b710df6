package org.gridloom.incident;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gridloom.account.Addressees;
import org.gridloom.account.Role;
import org.gridloom.account.SystemAccount;
import org.gridloom.notice.Notifier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells the people whom an incident concerns what became of it; never the one who did it. */
@Component
class IncidentNotices {

    private final Notifier notifier;
    private final Addressees addressees;
    private final Owners owners;

    IncidentNotices(Notifier notifier, Addressees addressees, Owners owners) {
        this.notifier = notifier;
        this.addressees = addressees;
        this.owners = owners;
    }

    /** @param place code of the grid, community or street where it is */
    void done(Incident incident, String place, Deed deed, String actor) {
        switch (deed.act()) {
            case DISPATCH, TRANSFER, URGE, SUPERVISE, REOPEN ->
                tell(owners(incident, place), incident, place, deed, actor);
            case RETURN -> {
                var back = incident.state() == IncidentState.ACCEPTED;
                tell(
                        back ? addressees.of(Role.DISPATCHER, place) : owners(incident, place),
                        incident,
                        place,
                        deed,
                        actor);
            }
            case ASK_EXTENSION -> tell(centre(place), incident, place, deed, actor);
            case GRANT_EXTENSION, REFUSE_EXTENSION -> tell(owners(incident, place), incident, place, deed, actor);
            default -> {}
        }
    }

    void rang(Incident incident, String place, Alarm alarm) {
        var concerned = new HashSet<>(owners(incident, place));
        if (alarm == Alarm.ESCALATE || concerned.isEmpty()) {
            concerned.addAll(centre(place));
        }
        tell(concerned, incident, place, alarm.name(), SystemAccount.NAME, "");
    }

    private Set<String> centre(String place) {
        return Stream.of(Role.DISPATCHER, Role.LEADER)
                .flatMap(role -> addressees.of(role, place).stream())
                .collect(Collectors.toSet());
    }

    private Set<String> owners(Incident incident, String place) {
        @Nullable Owner owner = incident.owner();
        return owner == null
                ? Set.of()
                : switch (owner.kind()) {
                    case GRID -> addressees.of(Role.GRID_WORKER, owner.code());
                    case PERSON -> Set.of(owner.code());
                    case POOL, DUTY -> owners.known().members(owner, place);
                };
    }

    private void tell(Set<String> concerned, Incident incident, String place, Deed deed, String actor) {
        tell(concerned, incident, place, deed.act().name(), actor, deed.why());
    }

    /** Each is led to the own screen: a grid worker has no desk. */
    private void tell(Set<String> concerned, Incident incident, String place, String what, String actor, String why) {
        var workers = addressees.of(Role.GRID_WORKER, place);
        var apart = concerned.stream().collect(Collectors.partitioningBy(workers::contains));
        apart.forEach((isWorker, whom) -> notifier.tellOf(
                actor,
                whom,
                "incident." + what,
                (isWorker ? "my/" : "incidents/") + incident.number(),
                List.of(incident.number(), incident.toSummary().title(), why)));
    }
}
