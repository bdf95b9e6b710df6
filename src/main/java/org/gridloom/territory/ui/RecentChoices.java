package org.gridloom.territory.ui;

import com.vaadin.flow.component.page.WebStorage;
import com.vaadin.flow.server.VaadinRequest;
import java.io.Serializable;
import java.security.Principal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gridloom.territory.ui.ViewInUrl.Thing;

/** What a person picked last, kept in that person's browser: the portal need not know. */
class RecentChoices implements Serializable {

    private static final int KEPT = 6;

    private final ArrayList<Thing> things = new ArrayList<>();

    /** The latest first. */
    List<Thing> things() {
        return List.copyOf(things);
    }

    void add(String layer, long id) {
        var thing = new Thing(layer, id);
        things.remove(thing);
        things.addFirst(thing);
        while (things.size() > KEPT) {
            things.removeLast();
        }
        WebStorage.setItem(
                key(), things.stream().map(t -> t.layer() + ":" + t.id()).collect(Collectors.joining(" ")));
    }

    /** Asks the browser for those of earlier visits. */
    void recall() {
        WebStorage.getItem(key(), kept -> read(kept == null ? "" : kept));
    }

    void read(String kept) {
        Arrays.stream(kept.split(" "))
                .filter(text -> text.matches("[a-z]+:[0-9]{1,18}"))
                .map(text -> new Thing(
                        text.substring(0, text.indexOf(':')), Long.parseLong(text.substring(text.indexOf(':') + 1))))
                .filter(thing -> !things.contains(thing))
                .limit(KEPT)
                .forEach(things::add);
    }

    /** Its own for each account: people share machines. */
    private static String key() {
        return "gridloom-recent-"
                + Optional.ofNullable(VaadinRequest.getCurrent())
                        .map(VaadinRequest::getUserPrincipal)
                        .map(Principal::getName)
                        .orElse("");
    }
}
