package org.gridloom.incident.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.gridloom.incident.IncidentNumber;
import org.gridloom.incident.IncidentState;
import org.gridloom.incident.IncidentSummary;
import org.gridloom.incident.StepOutcome;

/** Times, deadlines and outcomes as the desk says them, in the language of the page that is being drawn. */
final class IncidentWords {

    private IncidentWords() {}

    /** "剩余 3 小时", "已逾期 2 天", "已结案" */
    static String due(IncidentSummary incident, Instant now) {
        if (!incident.state().isOpen()) {
            return translate("incident.due.closed");
        }
        var left = Duration.between(now, incident.dueAt());
        return left.isNegative()
                ? translate("incident.due.overdue", length(left.negated()))
                : translate("incident.due.left", length(left));
    }

    /** In the largest unit of which there are two or more. */
    private static String length(Duration duration) {
        if (duration.toDays() >= 2) {
            return translate("incident.duration.days", duration.toDays());
        }
        return duration.toHours() >= 2
                ? translate("incident.duration.hours", duration.toHours())
                : translate("incident.duration.minutes", duration.toMinutes());
    }

    /** What became of a step, for whoever wanted to take it. */
    static String outcome(StepOutcome outcome) {
        return switch (outcome) {
            case StepOutcome.Done(var done) -> translate("incident.done", done.number(), state(done.state()));
            case StepOutcome.Stale(var now) -> translate("incident.stale", state(now.state()));
            case StepOutcome.NotAllowed(var state, var act) ->
                translate("incident.notallowed", state(state), translate("incident.act." + act));
        };
    }

    static String state(IncidentState state) {
        return translate("incident.state." + state);
    }

    static boolean isDueToday(IncidentSummary incident, Instant now) {
        return incident.state().isOpen()
                && !incident.isOverdue(now)
                && day(incident.dueAt()).equals(day(now));
    }

    private static LocalDate day(Instant at) {
        return at.atZone(IncidentNumber.ZONE).toLocalDate();
    }
}
