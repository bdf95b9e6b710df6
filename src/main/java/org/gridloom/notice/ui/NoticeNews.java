package org.gridloom.notice.ui;

import com.vaadin.flow.shared.Registration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.gridloom.live.Change;
import org.gridloom.live.ChangeListener;
import org.gridloom.notice.Notice;
import org.springframework.stereotype.Component;

/** Tells a person's open windows that there is another notice. */
@Component
class NoticeNews implements ChangeListener {

    private final Map<String, Set<Runnable>> windows = new ConcurrentHashMap<>();

    /** @param read called on a thread of no window; must not wait */
    Registration listen(String username, Runnable read) {
        windows.computeIfAbsent(username, any -> ConcurrentHashMap.newKeySet()).add(read);
        return () -> windows.computeIfPresent(username, (any, all) -> {
            all.remove(read);
            return all.isEmpty() ? null : all;
        });
    }

    @Override
    public void on(Change change) {
        if (change.kind().equals(Notice.CHANGE)) {
            windows.getOrDefault(change.key(), Set.of()).forEach(Runnable::run);
        }
    }

    @Override
    public void lost() {
        windows.values().forEach(all -> all.forEach(Runnable::run));
    }
}
