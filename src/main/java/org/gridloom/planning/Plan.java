package org.gridloom.planning;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A plan's way into force. What is drawn in it is in its log of edits. */
@Entity
class Plan {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private Long communityId;
    private Long unitSetId;
    private String name;

    @Enumerated(EnumType.STRING)
    private PlanState state = PlanState.DRAFT;

    private String author;
    private Instant madeAt;

    @Nullable
    private String submittedBy;

    @Nullable
    private String decidedBy;

    @Nullable
    private String note;

    @Nullable
    private Long roundId;

    @Nullable
    private Instant inForceAt;

    @Nullable
    private String scheduledBy;

    @Version
    private int version;

    protected Plan() {}

    Plan(long communityId, long unitSetId, String name, String author, Instant madeAt) {
        this.communityId = communityId;
        this.unitSetId = unitSetId;
        this.name = name;
        this.author = author;
        this.madeAt = madeAt;
    }

    boolean may(PlanState next) {
        return state.next().contains(next);
    }

    void submit(String by, String note) {
        go(PlanState.SUBMITTED);
        submittedBy = by;
        this.note = note;
    }

    void withdraw() {
        go(PlanState.WITHDRAWN);
    }

    void decide(PlanState next, String by, String note) {
        go(next);
        decidedBy = by;
        this.note = note;
    }

    /** Takes force by itself at that moment, on behalf of who says so. */
    void schedule(Instant at, String by) {
        if (!may(PlanState.IN_FORCE)) {
            throw new IllegalStateException("A plan that is " + state + " cannot take force");
        }
        inForceAt = at;
        scheduledBy = by;
    }

    void unschedule() {
        inForceAt = null;
        scheduledBy = null;
    }

    void join(@Nullable Long round) {
        roundId = round;
    }

    void supersede() {
        go(PlanState.SUPERSEDED);
    }

    private void go(PlanState next) {
        if (!may(next)) {
            throw new IllegalStateException("A plan that is " + state + " cannot become " + next);
        }
        state = next;
        unschedule();
    }

    PlanId id() {
        return new PlanId(id);
    }

    long communityId() {
        return communityId;
    }

    long unitSetId() {
        return unitSetId;
    }

    String name() {
        return name;
    }

    PlanState state() {
        return state;
    }

    String author() {
        return author;
    }

    Instant madeAt() {
        return madeAt;
    }

    @Nullable
    String submittedBy() {
        return submittedBy;
    }

    @Nullable
    Long roundId() {
        return roundId;
    }

    @Nullable
    Instant inForceAt() {
        return inForceAt;
    }

    @Nullable
    String scheduledBy() {
        return scheduledBy;
    }

    @Nullable
    String note() {
        return note;
    }
}
