package org.gridloom.incident;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Optional;
import org.gridloom.calendar.LimitUnit;
import org.gridloom.calendar.WorkCalendar;
import org.jspecify.annotations.Nullable;

/**
 * Until when a matter is to be closed, who answers for that, what the clock does next, and what was asked and granted about it.
 *
 * <p>The deadline is a promise to the resident: an escalation leaves it, so that the matter stays overdue; the level above gets a limit of its own,
 * after which the matter goes up once more.
 */
@Embeddable
class Deadline {

    private Instant dueAt;

    @Enumerated(EnumType.STRING)
    private LimitUnit limitUnit;

    @Enumerated(EnumType.STRING)
    private Level level;

    private int escalations;

    @Nullable
    private Instant pausedAt;

    @Nullable
    @Enumerated(EnumType.STRING)
    private Alarm alarm;

    @Nullable
    private Instant alarmAt;

    private int extensions;

    @Nullable
    private Instant extensionAskedUntil;

    @Nullable
    private String extensionAskedBy;

    protected Deadline() {}

    /** @param from when its time begins */
    Deadline(Limit limit, Instant from, WorkCalendar calendar) {
        restart(limit, from, calendar);
    }

    /** Anew, as for a matter that is opened again; how often it was escalated and extended stays. */
    void restart(Limit limit, Instant from, WorkCalendar calendar) {
        level = limit.level();
        limitUnit = limit.unit();
        dueAt = calendar.after(from, limit.whole());
        arm(limit, from, calendar);
    }

    private void arm(Limit limit, Instant now, WorkCalendar calendar) {
        var remindAt = calendar.before(dueAt, limit.reminder());
        var reminds = limit.remind() > 0 && remindAt.isAfter(now);
        alarm = reminds ? Alarm.REMIND : Alarm.ESCALATE;
        alarmAt = reminds ? remindAt : dueAt;
    }

    /** What the clock has to do now. */
    Optional<Alarm> ringing(Instant now) {
        return Optional.ofNullable(alarm).filter(_ -> alarmAt != null && pausedAt == null && !alarmAt.isAfter(now));
    }

    void reminded() {
        alarm = Alarm.ESCALATE;
        alarmAt = dueAt;
    }

    /** @param next how long the level above may take until it goes up once more; nothing where that is the last to hear of it */
    void escalate(Level above, Optional<Limit> next, Instant now, WorkCalendar calendar) {
        level = above;
        escalations++;
        alarm = next.map(_ -> Alarm.ESCALATE).orElse(null);
        alarmAt = next.map(limit -> calendar.after(now, limit.whole())).orElse(null);
    }

    /** There is nobody above. */
    void settle() {
        alarm = null;
        alarmAt = null;
    }

    void pause(Instant at) {
        pausedAt = at;
    }

    /** As much time is left as there was, of the deadline as well as of what the clock does next. */
    void resume(Instant at, WorkCalendar calendar) {
        if (pausedAt == null) {
            throw new IllegalStateException("the deadline does not stand still");
        }
        dueAt = calendar.afterPause(dueAt, limitUnit, pausedAt, at);
        if (alarmAt != null) {
            alarmAt = calendar.afterPause(alarmAt, limitUnit, pausedAt, at);
        }
        pausedAt = null;
    }

    void ask(Instant until, String by) {
        extensionAskedUntil = until;
        extensionAskedBy = by;
    }

    void grant(Optional<Limit> limit, Instant now, WorkCalendar calendar) {
        if (extensionAskedUntil == null) {
            throw new IllegalStateException("no extension was asked for");
        }
        dueAt = extensionAskedUntil;
        extensions++;
        forgetAsking();
        limit.ifPresentOrElse(known -> arm(known, now, calendar), this::reminded);
    }

    /** It was refused, or the matter went on meanwhile. */
    void forgetAsking() {
        extensionAskedUntil = null;
        extensionAskedBy = null;
    }

    Instant dueAt() {
        return dueAt;
    }

    Level level() {
        return level;
    }

    boolean isEscalated() {
        return escalations > 0;
    }

    @Nullable
    Instant alarmAt() {
        return alarmAt;
    }

    int extensions() {
        return extensions;
    }

    @Nullable
    Instant extensionAskedUntil() {
        return extensionAskedUntil;
    }

    @Nullable
    String extensionAskedBy() {
        return extensionAskedBy;
    }
}
