package org.gridloom.incident;

import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How those who reported incidents can be reached. */
@Component
class IncidentContacts implements HeldContacts {

    private final JdbcClient jdbc;

    IncidentContacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Nobody else sees them, so that no screen has to hear of it. */
    @Override
    public int forgetContacts(Instant before) {
        return jdbc.sql("""
                        update incident set contact_name = null, contact_phone = null
                        where closed_at < ? and (contact_name is not null or contact_phone is not null)""").param(before.atOffset(ZoneOffset.UTC)).update();
    }
}
