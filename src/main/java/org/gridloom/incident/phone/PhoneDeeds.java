package org.gridloom.incident.phone;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gridloom.account.BeyondScope;
import org.gridloom.account.OutOfScope;
import org.gridloom.incident.Deed;
import org.gridloom.incident.Report;
import org.gridloom.incident.StepOutcome;
import org.gridloom.incident.photo.MissingPhotos;
import org.gridloom.incident.photo.PhotoDeeds;
import org.gridloom.incident.photo.PhotoSender;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What grid workers do by telephone: each request once, however often a weak line makes it be sent. */
@Service
@Transactional
@PreAuthorize("hasRole('GRID_WORKER')")
public class PhoneDeeds {

    private final PhotoDeeds deeds;
    private final PhoneMatters matters;
    private final JdbcClient jdbc;

    PhoneDeeds(PhotoDeeds deeds, PhoneMatters matters, JdbcClient jdbc) {
        this.deeds = deeds;
        this.matters = matters;
        this.jdbc = jdbc;
    }

    /**
     * Reports a matter. The same key again gives the same one.
     *
     * @throws BeyondScope for a place outside of the own grids
     * @throws MissingPhotos where not all of them came before; nothing was reported
     */
    public PhoneMatter report(UUID key, Report report, List<UUID> photos) {
        var number = before(key).orElseGet(() -> {
            var reported = deeds.report(report, photos).number();
            keep(key, reported);
            return reported;
        });
        return matters.matter(number);
    }

    /**
     * Does something to a matter. What was done under this key already is not done again, and answered as done.
     *
     * @throws OutOfScope where it is not among those of the own grids
     * @throws MissingPhotos where not all of them came before; nothing was done
     */
    public PhoneAnswer advance(UUID key, String number, Deed deed, int expectedVersion, List<UUID> photos) {
        if (before(key).isPresent()) {
            var now = matters.matter(number);
            return new PhoneAnswer(new StepOutcome.Done(now.summary()), now);
        }
        var outcome = deeds.advance(number, deed, expectedVersion, photos);
        if (outcome instanceof StepOutcome.Done) {
            keep(key, number);
        }
        return new PhoneAnswer(outcome, matters.matter(number));
    }

    /** The matter of a request that was done. Of two that come at once with the same key, the second waits and finds what the first left. */
    private Optional<String> before(UUID key) {
        jdbc.sql("select pg_advisory_xact_lock(?)")
                .param(key.getMostSignificantBits() ^ key.getLeastSignificantBits())
                .query((row, n) -> n)
                .list();
        return jdbc.sql("select incident from phone_request where key = ?")
                .param(key)
                .query(String.class)
                .optional();
    }

    private void keep(UUID key, String number) {
        jdbc.sql("insert into phone_request (key, username, incident) values (?, ?, ?)")
                .params(key, PhotoSender.current().name(), number)
                .update();
    }
}
