package org.gridloom.incident;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.gridloom.account.SystemAccount;
import org.gridloom.calendar.WorkCalendars;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gives deadlines by the limits and the calendar that hold now, and finds those on which something is to be done. */
@Component
class Deadlines {

    private final Limits limits;
    private final WorkCalendars calendars;
    private final JdbcClient jdbc;

    Deadlines(Limits limits, WorkCalendars calendars, JdbcClient jdbc) {
        this.limits = limits;
        this.calendars = calendars;
        this.jdbc = jdbc;
    }

    Deadline of(Report report, Instant reportedAt) {
        return new Deadline(limits.first(report.category(), report.urgent()), reportedAt, calendars.current());
    }

    /** A step that makes a deadline stand still, run again, begin anew or later changes it so. */
    void follow(Incident incident, IncidentAct act, Instant at) {
        var deadline = incident.deadline();
        switch (act) {
            case SUSPEND, AWAIT_RESIDENT -> deadline.pause(at);
            case RESUME -> deadline.resume(at, calendars.current());
            case REOPEN ->
                deadline.restart(
                        limit(incident).orElseGet(() -> limits.first(incident.category(), incident.urgent())),
                        at,
                        calendars.current());
            case GRANT_EXTENSION -> deadline.grant(limit(incident), at, calendars.current());
            case REFUSE_EXTENSION -> deadline.forgetAsking();
            default -> {}
        }
    }

    private Optional<Limit> limit(Incident incident) {
        return limits.at(incident.category(), incident.deadline().level(), incident.urgent());
    }

    /** Does what the clock has to do for an incident. */
    void ring(Incident incident, Alarm alarm, Instant at) {
        switch (alarm) {
            case REMIND -> {
                incident.deadline().reminded();
                incident.note(IncidentAct.REMIND, "", SystemAccount.NAME, at);
            }
            case ESCALATE ->
                incident.deadline()
                        .level()
                        .above()
                        .ifPresentOrElse(level -> escalate(incident, level, at), incident.deadline()::settle);
        }
    }

    private void escalate(Incident incident, Level above, Instant at) {
        var next = limits.at(incident.category(), above, incident.urgent());
        incident.deadline().escalate(above, next, at, calendars.current());
        incident.note(IncidentAct.ESCALATE, above.name(), SystemAccount.NAME, at);
    }

    /** What the clock would have done for one of the past, when it would have done it; nobody is told. */
    void ringUntil(Incident incident, Instant until) {
        for (var alarm = incident.ringing(until); alarm.isPresent(); alarm = incident.ringing(until)) {
            ring(
                    incident,
                    alarm.get(),
                    Objects.requireNonNull(incident.deadline().alarmAt()));
        }
    }

    /** Numbers of those for which something is to be done, the longest due first: the beginning of an index. */
    List<String> ringing(Instant now, int most) {
        return jdbc.sql(RINGING)
                .params(OffsetDateTime.ofInstant(now, ZoneOffset.UTC), most)
                .query(String.class)
                .list();
    }

    static final String RINGING = """
            select number from incident
            where closed_at is null and paused_at is null and alarm_at <= ? order by alarm_at limit ?""";
}
