package org.gridloom.incident.duty.ui;

import java.util.List;
import org.gridloom.incident.duty.Duty;
import org.gridloom.incident.duty.OnDuty;
import org.gridloom.incident.duty.Roster;
import org.gridloom.shell.News;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Tells open windows that somebody else is on duty: since the roster changed, or since another shift began. */
@Component
class DutyNews extends News {

    private final OnDuty onDuty;
    private List<Duty> known = List.of();

    DutyNews(OnDuty onDuty) {
        super(Roster.CHANGE);
        this.onDuty = onDuty;
    }

    @Scheduled(fixedDelay = 30_000)
    void look() {
        if (!isAnybodyThere()) {
            return;
        }
        var now = onDuty.now();
        if (!now.equals(known)) {
            known = now;
            tellAll();
        }
    }
}
