package org.gridloom.incident.ui;

import com.vaadin.flow.shared.Registration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.gridloom.incident.Incidents;
import org.gridloom.live.Change;
import org.gridloom.live.ChangeListener;
import org.springframework.core.annotation.Order;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Tells open desks that incidents changed: twice a second at most, however many did. */
@Component
@Order(200)
class IncidentNews implements ChangeListener {

    private final Set<Runnable> desks = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean news = new AtomicBoolean();

    /** @param read called on a thread of no desk; must not wait */
    Registration listen(Runnable read) {
        desks.add(read);
        return () -> desks.remove(read);
    }

    @Override
    public void on(Change change) {
        if (change.kind().equals(Incidents.CHANGE)) {
            news.set(true);
        }
    }

    @Override
    public void lost() {
        news.set(true);
    }

    @Scheduled(fixedDelay = 500)
    void tell() {
        if (news.getAndSet(false)) {
            desks.forEach(Runnable::run);
        }
    }
}
