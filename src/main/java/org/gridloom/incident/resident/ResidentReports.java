package org.gridloom.incident.resident;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gridloom.account.OutOfScope;
import org.gridloom.account.SystemAccount;
import org.gridloom.incident.IncidentCategory;
import org.gridloom.incident.IncidentChannel;
import org.gridloom.incident.Incidents;
import org.gridloom.incident.Report;
import org.gridloom.incident.photo.MissingPhotos;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What residents report at a door. Whoever has the door's code may; how often, and after what work, is for the way in to say. Histories name no resident,
 * only that one did it.
 */
@Service
@Transactional
@PreAuthorize("permitAll()")
public class ResidentReports {

    /** No account can be called so. */
    public static final String RESIDENT = "resident:qr";

    private final Incidents incidents;
    private final Doors doors;
    private final Neighbourhood neighbourhood;
    private final ResidentPhotos photos;
    private final JdbcClient jdbc;

    ResidentReports(
            Incidents incidents, Doors doors, Neighbourhood neighbourhood, ResidentPhotos photos, JdbcClient jdbc) {
        this.incidents = incidents;
        this.doors = doors;
        this.neighbourhood = neighbourhood;
        this.photos = photos;
        this.jdbc = jdbc;
    }

    /** Open matters of a class near the door, nearest first; none of a class that is nobody else's to see. */
    @Transactional(readOnly = true)
    public List<OpenMatter> near(String door, IncidentCategory category) {
        return neighbourhood.of(door(door), category);
    }

    /** What was answered to the report with this key, if it came. */
    @Transactional(readOnly = true)
    public Optional<Receipt> receipt(UUID key) {
        return jdbc.sql("select incident as number, token from resident_report where key = ?")
                .param(key)
                .query(Receipt.class)
                .optional();
    }

    /**
     * Takes a report in, with photos that came before. The same key again gives the same answer.
     *
     * @throws MissingPhotos where not all of them did; nothing was reported
     * @throws OutOfScope where there is no such door
     */
    public Receipt report(String door, UUID key, ResidentReport report, List<UUID> photos) {
        var at = door(door);
        return once(key).orElseGet(() -> {
            var incident = SystemAccount.act(
                    RESIDENT,
                    () -> incidents.report(new Report(
                            report.category(),
                            Report.titleOf(report.text()),
                            report.text(),
                            at.called().isEmpty() ? null : at.called(),
                            at.longitude(),
                            at.latitude(),
                            false,
                            IncidentChannel.QR,
                            report.contact())));
            this.photos.attach(incident.number(), key, photos);
            return keep(door, key, incident.number(), false);
        });
    }

    /**
     * 我也遇到: counts for an open matter near the door; nothing where it is not there, or no longer open.
     *
     * @throws OutOfScope where there is no such door
     */
    public Optional<Receipt> alsoMet(String door, UUID key, IncidentCategory category, String number) {
        var at = door(door);
        return once(key)
                .or(() -> Optional.of(number)
                        .filter(it -> neighbourhood.of(at, category).stream()
                                .anyMatch(matter -> matter.number().equals(it)))
                        .filter(it -> SystemAccount.act(RESIDENT, () -> incidents.alsoMet(it)))
                        .map(it -> keep(door, key, it, true)));
    }

    /** Of two that come at once with the same key, the second waits and finds what the first left. */
    private Optional<Receipt> once(UUID key) {
        jdbc.sql("select pg_advisory_xact_lock(?)")
                .param(key.getMostSignificantBits() ^ key.getLeastSignificantBits())
                .query((row, n) -> n)
                .list();
        return receipt(key);
    }

    private Receipt keep(String door, UUID key, String number, boolean also) {
        var receipt = new Receipt(number, Tokens.next());
        jdbc.sql("""
                        insert into resident_report (token, key, incident, building_id, also)
                        values (?, ?, ?, (select building_id from door_code where token = ?), ?)""").params(receipt.token(), key, number, door, also).update();
        return receipt;
    }

    private Door door(String token) {
        return doors.by(token).orElseThrow(OutOfScope::new);
    }
}
