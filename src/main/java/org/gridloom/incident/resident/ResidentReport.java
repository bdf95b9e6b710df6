package org.gridloom.incident.resident;

import org.gridloom.incident.Contact;
import org.gridloom.incident.IncidentCategory;

/** What a resident writes. Where it is, the door knows. */
public record ResidentReport(IncidentCategory category, String text, Contact contact) {

    public static final int SHORTEST = 4;
    public static final int LONGEST = 1000;

    public ResidentReport {
        text = text.strip();
        if (text.length() < SHORTEST || text.length() > LONGEST) {
            throw new IllegalArgumentException("a report has " + SHORTEST + " to " + LONGEST + " characters");
        }
    }
}
