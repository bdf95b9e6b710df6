package org.gridloom.incident.phone;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gridloom.account.OutOfScope;
import org.gridloom.account.People;
import org.gridloom.account.Role;
import org.gridloom.account.Scopes;
import org.gridloom.incident.DeskFilter;
import org.gridloom.incident.IncidentAct;
import org.gridloom.incident.IncidentDetail;
import org.gridloom.incident.IncidentState;
import org.gridloom.incident.IncidentSummary;
import org.gridloom.incident.Incidents;
import org.gridloom.incident.Loop;
import org.gridloom.incident.Owner;
import org.gridloom.incident.OwnerChoice;
import org.gridloom.incident.OwnerNames;
import org.gridloom.incident.photo.Photo;
import org.gridloom.incident.photo.PhotoStore;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a grid worker's telephone shows and keeps. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('GRID_WORKER')")
public class PhoneMatters {

    /** More than anybody deals with; the most urgent ones. */
    private static final int MOST = 100;

    /** Some sixty grids; a worker has one or two. */
    private static final int MOST_BUILDINGS = 1000;

    private final Incidents incidents;
    private final PhotoStore photos;
    private final Scopes scopes;
    private final People people;
    private final OwnerNames owners;
    private final JdbcClient jdbc;

    PhoneMatters(
            Incidents incidents, PhotoStore photos, Scopes scopes, People people, OwnerNames owners, JdbcClient jdbc) {
        this.incidents = incidents;
        this.photos = photos;
        this.scopes = scopes;
        this.people = people;
        this.owners = owners;
        this.jdbc = jdbc;
    }

    /**
     * The open matters of the own grids.
     *
     * @param known versions by number of what the telephone has: only what is new or changed goes over a weak line
     */
    public PhoneList list(Map<String, Integer> known) {
        var open = incidents.mostUrgent(DeskFilter.OPEN, MOST);
        var choices = new HashMap<String, List<OwnerChoice>>();
        return new PhoneList(
                open.stream().map(IncidentSummary::number).toList(),
                open.stream()
                        .filter(summary -> !Objects.equals(known.get(summary.number()), summary.version()))
                        .map(summary -> matter(summary.number(), choices))
                        .toList());
    }

    /** @throws OutOfScope where it is not among those of the own grids */
    public PhoneMatter matter(String number) {
        return matter(number, new HashMap<>());
    }

    /** @param choices by grid, of the matters of one answer: they are the same for all of a grid */
    private PhoneMatter matter(String number, Map<String, List<OwnerChoice>> choices) {
        var incident = incidents.find(number).orElseThrow(OutOfScope::new);
        var taken = photos.of(number);
        return new PhoneMatter(
                incident.summary(),
                incident.description(),
                part(incident.summary()),
                Loop.next(incident.situation(), Role.GRID_WORKER).stream()
                        .map(act -> new PhoneMatter.Next(
                                act,
                                Loop.step(incident.summary().state(), act)
                                        .map(Loop.Step::reason)
                                        .orElse(false)))
                        .toList(),
                Loop.MOST_EXTENSIONS - incident.situation().extensions(),
                incident.extensionAskedUntil(),
                handTo(incident.summary(), choices),
                incident.history().stream().map(entry -> line(entry, taken)).toList());
    }

    private List<OwnerChoice> handTo(IncidentSummary incident, Map<String, List<OwnerChoice>> choices) {
        if (Loop.step(incident.state(), IncidentAct.TRANSFER).isEmpty()) {
            return List.of();
        }
        var me = Owner.person(me());
        return choices
                .computeIfAbsent(String.valueOf(incident.grid()), _ -> incidents.owners(incident.number()))
                .stream()
                .filter(choice -> !choice.owner().equals(me) && !choice.owner().equals(incident.owner()))
                .toList();
    }

    private PhoneMatter.Line line(IncidentDetail.Entry entry, List<Photo> photos) {
        return new PhoneMatter.Line(
                entry.at(),
                people.nameOf(entry.actor()),
                entry.act(),
                entry.given()
                        .map(owner -> owner.kind() + " " + owners.of(owner))
                        .orElse(entry.about()),
                entry.note(),
                photos.stream()
                        .filter(photo -> photo.act() == entry.act() && sameTime(photo.at(), entry.at()))
                        .map(Photo::id)
                        .toList());
    }

    /** The database rounds what the history has more exactly while it is being written. */
    private static boolean sameTime(Instant one, Instant other) {
        return Duration.between(one, other).abs().toMillis() == 0;
    }

    private static PhoneMatter.Part part(IncidentSummary incident) {
        var owner = incident.owner();
        if (incident.state() != IncidentState.DISPATCHED && incident.state() != IncidentState.WAITING
                || owner == null) {
            return PhoneMatter.Part.OTHERS;
        }
        return switch (owner.kind()) {
            case GRID -> PhoneMatter.Part.MINE;
            case POOL, DUTY -> PhoneMatter.Part.TO_CLAIM;
            case PERSON -> owner.equals(Owner.person(me())) ? PhoneMatter.Part.MINE : PhoneMatter.Part.OTHERS;
        };
    }

    private static String me() {
        return Objects.requireNonNull(SecurityContextHolder.getContext().getAuthentication())
                .getName();
    }

    /** Those of the own grids that have a name or an address. */
    public List<PhoneBuilding> buildings() {
        return jdbc.sql("""
                        select b.name, b.address, st_x(p) as longitude, st_y(p) as latitude
                        from building b join building_in_grid g on g.building_id = b.id cross join lateral st_pointonsurface(b.footprint) p
                        where coalesce(b.name, b.address) is not null and covers(:scope, g.code)
                        order by coalesce(b.name, b.address), b.id limit :most""")
                .param("scope", scopes.current().toArray())
                .param("most", MOST_BUILDINGS)
                .query(PhoneBuilding.class)
                .list();
    }
}
