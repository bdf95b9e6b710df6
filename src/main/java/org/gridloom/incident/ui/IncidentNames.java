package org.gridloom.incident.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import java.time.Instant;
import org.gridloom.incident.IncidentDetail;
import org.gridloom.incident.Owner;
import org.gridloom.incident.OwnerNames;
import org.gridloom.shell.Names;
import org.gridloom.shell.Times;
import org.gridloom.territory.GridNames;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a matter's panel calls people, those whom it was given to, and grids. */
@Component
class IncidentNames {

    private final Names people;
    private final OwnerNames owners;
    private final GridNames grids;

    IncidentNames(Names people, OwnerNames owners, GridNames grids) {
        this.people = people;
        this.owners = owners;
        this.grids = grids;
    }

    String person(String username) {
        return people.of(username);
    }

    String owner(@Nullable Owner owner) {
        return owner == null
                ? translate("incident.owner.none")
                : translate("incident.owner." + owner.kind(), owners.of(owner));
    }

    /** Its name and its code, by which it is known on the map and in other systems. */
    String grid(@Nullable String code) {
        if (code == null) {
            return translate("incident.grid.none");
        }
        return grids.nameOf(code).map(name -> name + " " + code).orElse(code);
    }

    /** What a line of the history was about, besides what was done. */
    String about(IncidentDetail.Entry entry) {
        var given = entry.given();
        if (given.isPresent() || entry.about().isEmpty()) {
            return given.map(this::owner).orElse("");
        }
        return switch (entry.act()) {
            case ASK_EXTENSION, GRANT_EXTENSION ->
                translate("incident.extension.to", Times.withoutYear(Instant.parse(entry.about())));
            case CLOSE, REOPEN -> translate("incident.rating." + entry.about());
            case ESCALATE -> translate("incident.level." + entry.about());
            default -> entry.about();
        };
    }
}
