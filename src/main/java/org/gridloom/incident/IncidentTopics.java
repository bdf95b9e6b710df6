package org.gridloom.incident;

import java.util.Set;
import org.gridloom.notice.NoticeTopic;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What people can hear of incidents and handovers outside of the portal too. */
@Configuration
class IncidentTopics {

    @Bean
    NoticeTopic newIncident() {
        return new NoticeTopic(10, "incident.new", Set.of("incident.DISPATCH", "incident.TRANSFER", "incident.REOPEN"));
    }

    @Bean
    NoticeTopic incidentReminder() {
        return new NoticeTopic(20, "incident.reminder", Set.of("incident.REMIND"));
    }

    /** Past its deadline a matter goes up one level: the two are one event. */
    @Bean
    NoticeTopic incidentOverdue() {
        return new NoticeTopic(30, "incident.overdue", Set.of("incident.ESCALATE"));
    }

    @Bean
    NoticeTopic incidentReturned() {
        return new NoticeTopic(40, "incident.returned", Set.of("incident.RETURN"));
    }

    @Bean
    NoticeTopic incidentSupervised() {
        return new NoticeTopic(50, "incident.supervised", Set.of("incident.SUPERVISE"));
    }

    @Bean
    NoticeTopic incidentExtension() {
        return new NoticeTopic(
                60,
                "incident.extension",
                Set.of("incident.ASK_EXTENSION", "incident.GRANT_EXTENSION", "incident.REFUSE_EXTENSION"));
    }

    @Bean
    NoticeTopic handover() {
        return new NoticeTopic(70, "handover", Set.of("handover.HANDED", "handover.ACCEPTED"));
    }
}
