package org.gridloom.incident.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.gridloom.account.Role;
import org.gridloom.incident.IncidentNumber;
import org.gridloom.incident.IncidentState;
import org.gridloom.incident.IncidentSummary;
import org.gridloom.incident.OwnerChoice;
import org.gridloom.incident.StepOutcome;
import org.gridloom.shell.Numbers;

/** Times, deadlines and outcomes as the desk says them, in the language of the page that is being drawn. */
final class IncidentWords {

    private IncidentWords() {}

    /** "剩余 3 小时", "已逾期 2 天", "已结案" */
    static String due(IncidentSummary incident, Instant now) {
        if (!incident.state().isOpen()) {
            return translate("incident.due.closed");
        }
        if (incident.state().isPaused()) {
            return translate("incident.due.paused");
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
            case StepOutcome.Unmet(var condition) -> translate("incident.condition." + condition);
            case StepOutcome.Hindered(var hindrance) -> translate("incident.hindrance." + hindrance);
        };
    }

    /** The same beside the matter it was done to. */
    static String outcomeOfMany(StepOutcome outcome) {
        return outcome instanceof StepOutcome.Done(var done)
                ? translate("incident.bulk.ok", state(done.state()))
                : outcome(outcome);
    }

    static String gone() {
        return translate("incident.bulk.gone");
    }

    /** "140 米", "2.3 公里" */
    static String metres(double metres) {
        return metres < 1000
                ? translate("incident.metres", Math.round(metres / 10) * 10)
                : translate("incident.kilometres", Numbers.decimals(metres / 1000, 1));
    }

    /** "网格 340811002001003", "个人 worker"; or that nobody has it. */
    static String owner(OwnerChoice choice) {
        return translate("incident.owner." + choice.owner().kind(), choice.name());
    }

    /** Where whoever has this role looks at one matter. */
    static String route(Role role) {
        return role == Role.GRID_WORKER ? MyIncidentsView.ROUTE : IncidentsView.ROUTE;
    }

    static String state(IncidentState state) {
        return translate("incident.state." + state);
    }

    static boolean isDueToday(IncidentSummary incident, Instant now) {
        return incident.state().isOpen()
                && !incident.state().isPaused()
                && !incident.isOverdue(now)
                && day(incident.dueAt()).equals(day(now));
    }

    private static LocalDate day(Instant at) {
        return at.atZone(IncidentNumber.ZONE).toLocalDate();
    }
}
