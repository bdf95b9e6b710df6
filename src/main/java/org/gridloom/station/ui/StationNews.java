package org.gridloom.station.ui;

import com.vaadin.flow.shared.Registration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.gridloom.live.Change;
import org.gridloom.live.ChangeListener;
import org.gridloom.station.Stations;
import org.springframework.stereotype.Component;

/** Tells open lists that a station changed. */
@Component
class StationNews implements ChangeListener {

    private final Set<Runnable> windows = ConcurrentHashMap.newKeySet();

    /** @param read called on a thread of no window; must not wait */
    Registration listen(Runnable read) {
        windows.add(read);
        return () -> windows.remove(read);
    }

    @Override
    public void on(Change change) {
        if (change.kind().equals(Stations.CHANGE)) {
            lost();
        }
    }

    @Override
    public void lost() {
        windows.forEach(Runnable::run);
    }
}
