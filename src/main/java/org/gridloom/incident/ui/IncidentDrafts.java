package org.gridloom.incident.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.annotation.VaadinSessionScope;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Notes and photos that somebody began with and has not sent yet, by the incident's number: they are there again when the incident is. */
@SpringComponent
@VaadinSessionScope
class IncidentDrafts implements Serializable {

    private final Map<String, String> notes = new HashMap<>();
    private final Map<String, List<UUID>> photos = new HashMap<>();

    String note(String number) {
        return notes.getOrDefault(number, "");
    }

    /** Keys of those that wait for the next deed. */
    List<UUID> photos(String number) {
        return photos.getOrDefault(number, List.of());
    }

    void keep(String number, List<UUID> keys) {
        photos.put(number, keys);
    }

    void keep(String number, String note) {
        if (note.isBlank()) {
            notes.remove(number);
        } else {
            notes.put(number, note);
        }
    }
}
