package org.gridloom.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.shared.Registration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.gridloom.live.Change;
import org.gridloom.live.ChangeListener;

/** Tells open views that something of a kind changed, whoever changed it. */
public abstract class News implements ChangeListener {

    private final String kind;
    private final Set<Runnable> views = ConcurrentHashMap.newKeySet();

    /** @param kind of change */
    protected News(String kind) {
        this.kind = kind;
    }

    /** @param read called with the view's lock whenever there is news, for as long as the view is open */
    public void tell(Component view, Runnable read) {
        view.addAttachListener(attached -> {
            var ui = attached.getUI();
            var listening = listen(() -> ui.access(read::run));
            view.addDetachListener(detached -> {
                detached.unregisterListener();
                listening.remove();
            });
        });
    }

    /** @param read called on a thread of no view; must not wait */
    public Registration listen(Runnable read) {
        views.add(read);
        return () -> views.remove(read);
    }

    protected boolean isAnybodyThere() {
        return !views.isEmpty();
    }

    protected void tellAll() {
        views.forEach(Runnable::run);
    }

    @Override
    public void on(Change change) {
        if (change.kind().equals(kind)) {
            lost();
        }
    }

    @Override
    public void lost() {
        tellAll();
    }
}
