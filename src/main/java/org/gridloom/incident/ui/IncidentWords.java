package org.gridloom.incident.ui;

import com.vaadin.flow.component.Component;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.gridloom.incident.IncidentNumber;
import org.gridloom.incident.IncidentSummary;

/** Times and deadlines as the desk says them, in the language of a component's page. */
record IncidentWords(Component page) {

    private static final DateTimeFormatter SHORT =
            DateTimeFormatter.ofPattern("MM-dd HH:mm").withZone(IncidentNumber.ZONE);

    String time(Instant at) {
        return SHORT.format(at);
    }

    /** "剩余 3 小时", "已逾期 2 天", "已结案" */
    String due(IncidentSummary incident, Instant now) {
        if (!incident.state().isOpen()) {
            return say("incident.due.closed");
        }
        var left = Duration.between(now, incident.dueAt());
        return left.isNegative()
                ? say("incident.due.overdue", length(left.negated()))
                : say("incident.due.left", length(left));
    }

    /** In the largest unit of which there are two or more. */
    private String length(Duration duration) {
        if (duration.toDays() >= 2) {
            return say("incident.duration.days", duration.toDays());
        }
        return duration.toHours() >= 2
                ? say("incident.duration.hours", duration.toHours())
                : say("incident.duration.minutes", duration.toMinutes());
    }

    static boolean isDueToday(IncidentSummary incident, Instant now) {
        return incident.state().isOpen()
                && !incident.isOverdue(now)
                && day(incident.dueAt()).equals(day(now));
    }

    private static LocalDate day(Instant at) {
        return at.atZone(IncidentNumber.ZONE).toLocalDate();
    }

    private String say(String key, Object... values) {
        return page.getTranslation(key, values);
    }
}
