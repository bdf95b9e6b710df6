package org.gridloom.incident.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.annotation.VaadinSessionScope;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;

/** Notes that somebody began and has not sent yet, by the incident's number: they are there again when the incident is. */
@SpringComponent
@VaadinSessionScope
class IncidentDrafts implements Serializable {

    private final Map<String, String> notes = new HashMap<>();

    String note(String number) {
        return notes.getOrDefault(number, "");
    }

    void keep(String number, String note) {
        if (note.isBlank()) {
            notes.remove(number);
        } else {
            notes.put(number, note);
        }
    }
}
