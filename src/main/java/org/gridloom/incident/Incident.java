package org.gridloom.incident;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.gridloom.geometry.Geometries;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Point;

/** A matter and its history. Only steps of the {@link Loop} change its state. */
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

    private Instant reportedAt;
    private Instant dueAt;

    @Nullable
    private Instant closedAt;

    @Nullable
    private String contactName;

    @Nullable
    private String contactPhone;

    @Version
    private int version;

    @OneToMany(mappedBy = "incident", cascade = CascadeType.PERSIST)
    @OrderBy("at, id")
    private List<IncidentStep> history = new ArrayList<>();

    protected Incident() {}

    /** @param grid the grid its place lies in now, null where it is in none */
    Incident(IncidentNumber number, Report report, @Nullable String grid, Duration limit, Instant at, String reporter) {
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
        dueAt = at.plus(limit);
        contactName =
                report.contact().name().isEmpty() ? null : report.contact().name();
        contactPhone =
                report.contact().phone().isEmpty() ? null : report.contact().phone();
        history.add(new IncidentStep(this, at, reporter, IncidentAct.REPORT, null, state, ""));
    }

    void take(Loop.Step step, String actor, Instant at, String note) {
        if (step.from() != state) {
            throw new IllegalStateException("%s cannot be done to an incident that is %s".formatted(step.act(), state));
        }
        history.add(new IncidentStep(this, at, actor, step.act(), state, step.to(), note));
        state = step.to();
        closedAt = state.isOpen() ? null : at;
    }

    /** Makes another grid responsible; false where it is already. What was reported, and where, stays as it was. */
    boolean route(@Nullable String grid, String actor, Instant at) {
        if (Objects.equals(grid, responsibleGrid) || !state.isOpen()) {
            return false;
        }
        var note = "%s → %s"
                .formatted(Objects.requireNonNullElse(responsibleGrid, "-"), Objects.requireNonNullElse(grid, "-"));
        history.add(new IncidentStep(this, at, actor, IncidentAct.REROUTE, state, state, note));
        responsibleGrid = grid;
        return true;
    }

    IncidentState state() {
        return state;
    }

    int version() {
        return version;
    }

    double longitude() {
        return point.getX();
    }

    double latitude() {
        return point.getY();
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
                urgent,
                longitude(),
                latitude(),
                responsibleGrid,
                reportedAt,
                dueAt,
                closedAt,
                version);
    }

    IncidentDetail toDetail() {
        return new IncidentDetail(
                toSummary(),
                description,
                channel,
                reportedGrid,
                contact().masked(),
                history.stream().map(IncidentStep::toEntry).toList());
    }
}
