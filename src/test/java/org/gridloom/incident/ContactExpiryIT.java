package org.gridloom.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gridloom.incident.IncidentGround.IN_WEST;
import static org.gridloom.incident.IncidentGround.report;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.gridloom.As;
import org.gridloom.Emptied;
import org.gridloom.PostgisTest;
import org.gridloom.account.Audit;
import org.gridloom.account.Role;
import org.gridloom.account.SystemAccount;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two years after a matter is over nobody needs to reach its reporter. */
@PostgisTest
class ContactExpiryIT {

    private static final As DISPATCHER = new As("dispatcher", Role.DISPATCHER);
    private static final Instant NOW = Instant.parse("2026-11-22T02:00:00Z");
    private static final int TWO_YEARS = 730;

    @Autowired
    List<HeldContacts> holders;

    @Autowired
    Incidents incidents;

    @Autowired
    Audit audit;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    IncidentGround ground;

    @BeforeEach
    void prepare() {
        ground.prepare();
        Emptied.tables(jdbc, "incident");
    }

    @Test
    void whatWasClosedLongAgoHasNoContactAnyMoreAndNothingElseOfItChanges() {
        var old = closed("2024-11-21T00:00:00Z");
        var before = DISPATCHER.get(() -> incidents.find(old)).orElseThrow();
        assertThat(before.contact().isEmpty()).isFalse();

        look(TWO_YEARS);

        var after = DISPATCHER.get(() -> incidents.find(old)).orElseThrow();
        assertThat(after.contact()).isEqualTo(Contact.NONE);
        assertThat(after.summary()).isEqualTo(before.summary());
        assertThat(after.history()).isEqualTo(before.history());
        var written = SystemAccount.act(() -> audit.last("contact.forget")).orElseThrow();
        assertThat(written.subject()).isEqualTo("1");
        assertThat(written.actor()).isEqualTo("system");
    }

    @Test
    void whatIsOpenOrWasClosedLatelyKeepsIt() {
        var lately = closed("2024-11-23T00:00:00Z");
        var open = number();
        jdbc.sql("update incident set reported_at = '2020-01-01' where number = ?")
                .param(open)
                .update();

        look(TWO_YEARS);

        assertThat(List.of(lately, open))
                .allMatch(number -> !DISPATCHER
                        .get(() -> incidents.find(number))
                        .orElseThrow()
                        .contact()
                        .isEmpty());
    }

    @Test
    void atNoDaysAllAreKept() {
        var old = closed("2019-01-01T00:00:00Z");

        look(0);

        assertThat(DISPATCHER
                        .get(() -> incidents.find(old))
                        .orElseThrow()
                        .contact()
                        .isEmpty())
                .isFalse();
        assertThatThrownBy(() -> look(-1)).hasMessageContaining("gridloom.incident.contact-days");
    }

    private void look(int days) {
        new ContactExpiry(holders, audit, Clock.fixed(NOW, ZoneOffset.UTC), days).look();
    }

    private String number() {
        return DISPATCHER.get(() -> incidents.report(report("联系方式", IN_WEST))).number();
    }

    private String closed(String at) {
        var number = number();
        jdbc.sql("update incident set state = 'CLOSED', closed_at = ?::timestamptz where number = ?")
                .params(at, number)
                .update();
        return number;
    }
}
