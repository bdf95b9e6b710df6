package org.gridloom.incident;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A line of an incident's history; written once. */
@Entity
class IncidentStep {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Incident incident;

    private Instant at;
    private String actor;

    @Enumerated(EnumType.STRING)
    private IncidentAct act;

    @Nullable
    @Enumerated(EnumType.STRING)
    private IncidentState fromState;

    @Enumerated(EnumType.STRING)
    private IncidentState toState;

    private String about;
    private String note;

    /** That held after it; unknown for some steps of before this was kept. */
    @Nullable
    private Instant dueAt;

    protected IncidentStep() {}

    IncidentStep(
            Incident incident,
            Instant at,
            String actor,
            IncidentAct act,
            @Nullable IncidentState fromState,
            IncidentState toState,
            String about,
            String note,
            Instant dueAt) {
        this.incident = incident;
        this.at = at;
        this.actor = actor;
        this.act = act;
        this.fromState = fromState;
        this.toState = toState;
        this.about = about;
        this.note = note;
        this.dueAt = dueAt;
    }

    String actor() {
        return actor;
    }

    IncidentDetail.Entry toEntry() {
        return new IncidentDetail.Entry(at, actor, act, fromState, toState, about, note);
    }
}
