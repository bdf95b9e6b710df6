package org.gridloom.incident;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.gridloom.geometry.Geometries;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Point;

/** A matter and its history. Only steps of the {@link Loop} change its state; what a step changes beside it is done by {@link Deeds}. */
@Entity
class Incident {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String number;

    @Enumerated(EnumType.STRING)
    private IncidentCategory category;

    private String title;
    private String description;

    @Nullable
    private String address;

    private Point point;

    @Enumerated(EnumType.STRING)
    private IncidentState state = IncidentState.COLLECTED;

    @Enumerated(EnumType.STRING)
    private IncidentChannel channel;

    private boolean urgent;

    @Nullable
    private String reportedGrid;

    @Nullable
    private String responsibleGrid;

    @Nullable
    private Owner owner;

    @Nullable
    private Owner firstOwner;

    private Instant reportedAt;

    @Embedded
    private Deadline deadline;

    @Nullable
    private Instant closedAt;

    @Nullable
    private String supervisedBy;

    @Nullable
    @Enumerated(EnumType.STRING)
    private Rating rating;

    private int reopened;

    /** Whoever reported it was told at least once what was done. */
    private boolean answered;

    @Nullable
    private String contactName;

    @Nullable
    private String contactPhone;

    @Nullable
    @ManyToOne(fetch = FetchType.LAZY)
    private Incident parent;

    @OneToMany(mappedBy = "parent")
    @OrderBy("number")
    private List<Incident> children = new ArrayList<>();

    @Nullable
    @ManyToOne(fetch = FetchType.LAZY)
    private Incident mergedInto;

    @OneToMany(mappedBy = "mergedInto")
    @OrderBy("number")
    private List<Incident> duplicates = new ArrayList<>();

    /** Lines of the history: each makes a new version of the incident, whatever else it changes. */
    private int steps;

    @Version
    private int version;

    @OneToMany(
            mappedBy = "incident",
            cascade = {CascadeType.PERSIST, CascadeType.REMOVE})
    @OrderBy("at, id")
    private List<IncidentStep> history = new ArrayList<>();

    protected Incident() {}

    /** @param grid the grid its place lies in now, null where it is in none */
    Incident(
            IncidentNumber number,
            Report report,
            @Nullable String grid,
            Deadline deadline,
            Instant at,
            String reporter) {
        this.number = number.text();
        category = report.category();
        title = report.title();
        description = report.description();
        address = report.address();
        point = Geometries.stored().createPoint(new Coordinate(report.longitude(), report.latitude()));
        channel = report.channel();
        urgent = report.urgent();
        reportedGrid = grid;
        responsibleGrid = grid;
        reportedAt = at;
        this.deadline = deadline;
        contactName =
                report.contact().name().isEmpty() ? null : report.contact().name();
        contactPhone =
                report.contact().phone().isEmpty() ? null : report.contact().phone();
        record(new IncidentStep(this, at, reporter, IncidentAct.REPORT, null, state, "", "", deadline.dueAt()));
    }

    void take(Loop.Step step, String about, String actor, Instant at, String why) {
        if (step.from() != state) {
            throw new IllegalStateException("%s cannot be done to an incident that is %s".formatted(step.act(), state));
        }
        record(new IncidentStep(this, at, actor, step.act(), state, step.to(), about, why, deadline.dueAt()));
        state = step.to();
        if (closedAt == null ? !state.isOpen() : state.isOpen()) {
            closedAt = state.isOpen() ? null : at;
        }
        if (state != IncidentState.DISPATCHED) {
            deadline.forgetAsking();
        }
        switch (step.act()) {
            case DISPATCH -> firstOwner = firstOwner == null ? owner() : firstOwner;
            case SUPERVISE -> supervisedBy = actor;
            case END_SUPERVISION -> supervisedBy = null;
            case FEED_BACK -> answered = true;
            case REOPEN -> reopened++;
            default -> {}
        }
    }

    private void record(IncidentStep step) {
        history.add(step);
        steps++;
    }

    /** What another matter's step means to this one: a line in its history. */
    void note(IncidentAct act, String about, String actor, Instant at) {
        take(Loop.step(state, act).orElseThrow(), about, actor, at, "");
    }

    /** Makes another grid responsible; false where it is already. What was reported, and where, stays as it was. */
    boolean route(@Nullable String grid, String actor, Instant at) {
        if (Objects.equals(grid, responsibleGrid) || !state.isOpen()) {
            return false;
        }
        var about = "%s → %s"
                .formatted(Objects.requireNonNullElse(responsibleGrid, "-"), Objects.requireNonNullElse(grid, "-"));
        note(IncidentAct.REROUTE, about, actor, at);
        responsibleGrid = grid;
        return true;
    }

    /** What the system it came from says of it now. Where it is and how to reach its reporter stay as they are. */
    void amend(Report now, String actor, Instant at) {
        note(IncidentAct.AMEND, "", actor, at);
        category = now.category();
        title = now.title();
        description = now.description();
        address = now.address();
        urgent = now.urgent();
    }

    /** Whether nobody but these has done anything with it. */
    boolean wasLeftTo(Set<String> actors) {
        return history.stream().allMatch(step -> actors.contains(step.actor()));
    }

    /** What the clock has to do for it now: nothing for what is no longer open. */
    Optional<Alarm> ringing(Instant now) {
        return state.isOpen() ? deadline.ringing(now) : Optional.empty();
    }

    /** To the team of its grid where nobody is named. */
    void give(@Nullable Owner to) {
        owner = to == null || to.kind() == Owner.Kind.GRID ? null : to;
    }

    /** @param place code of the grid, community or street where it is */
    Matter matter(String place) {
        return new Matter(place, category, reportedAt);
    }

    void rate(@Nullable Rating rating) {
        this.rating = rating;
    }

    void mergeInto(@Nullable Incident other) {
        mergedInto = other;
    }

    void putUnder(@Nullable Incident other) {
        parent = other;
    }

    Situation situation() {
        return new Situation(
                state,
                supervisedBy != null,
                owner != null && owner.kind().isShared(),
                deadline.extensions(),
                deadline.extensionAskedUntil() != null,
                parent != null,
                parent == null || parent.state.isOpen(),
                children.size(),
                (int) children.stream().filter(child -> child.state.isOpen()).count(),
                duplicates.size());
    }

    /** The team of the grid responsible, where nobody else was chosen; nobody where the place is in no grid. */
    @Nullable
    Owner owner() {
        return owner != null ? owner : responsibleGrid == null ? null : Owner.grid(responsibleGrid);
    }

    IncidentCategory category() {
        return category;
    }

    boolean urgent() {
        return urgent;
    }

    IncidentChannel channel() {
        return channel;
    }

    String number() {
        return number;
    }

    IncidentState state() {
        return state;
    }

    Deadline deadline() {
        return deadline;
    }

    @Nullable
    Incident parent() {
        return parent;
    }

    @Nullable
    Incident mergedInto() {
        return mergedInto;
    }

    int version() {
        return version;
    }

    Point point() {
        return point;
    }

    @Nullable
    String responsibleGrid() {
        return responsibleGrid;
    }

    Contact contact() {
        return new Contact(Objects.requireNonNullElse(contactName, ""), Objects.requireNonNullElse(contactPhone, ""));
    }

    IncidentSummary toSummary() {
        return new IncidentSummary(
                number,
                category,
                title,
                address,
                state,
                channel,
                urgent,
                point.getX(),
                point.getY(),
                responsibleGrid,
                owner(),
                reportedAt,
                deadline.dueAt(),
                closedAt,
                deadline.level(),
                deadline.isEscalated(),
                supervisedBy != null,
                deadline.extensionAskedUntil() != null,
                version);
    }

    /** Without its relations, of which whoever asks may not see all. */
    IncidentDetail toDetail() {
        return new IncidentDetail(
                toSummary(),
                situation(),
                description,
                channel,
                reportedGrid,
                contact().masked(),
                firstOwner,
                deadline.extensionAskedUntil(),
                deadline.extensionAskedBy(),
                supervisedBy,
                rating,
                List.of(),
                history.stream().map(IncidentStep::toEntry).toList());
    }

    List<Related> related() {
        var related = new ArrayList<Related>();
        if (mergedInto != null) {
            related.add(new Related(Relation.MERGED_INTO, mergedInto));
        }
        if (parent != null) {
            related.add(new Related(Relation.PARENT, parent));
        }
        children.forEach(child -> related.add(new Related(Relation.CHILD, child)));
        duplicates.forEach(duplicate -> related.add(new Related(Relation.DUPLICATE, duplicate)));
        return related;
    }

    record Related(Relation as, Incident incident) {}
}
