package org.gridloom.incident.ui;

import java.util.concurrent.atomic.AtomicBoolean;
import org.gridloom.incident.Incidents;
import org.gridloom.shell.News;
import org.springframework.core.annotation.Order;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Tells open desks that incidents changed: twice a second at most, however many did. */
@Component
@Order(200)
class IncidentNews extends News {

    private final AtomicBoolean news = new AtomicBoolean();

    IncidentNews() {
        super(Incidents.CHANGE);
    }

    @Override
    public void lost() {
        news.set(true);
    }

    @Scheduled(fixedDelay = 500)
    void tell() {
        if (news.getAndSet(false)) {
            tellAll();
        }
    }
}
