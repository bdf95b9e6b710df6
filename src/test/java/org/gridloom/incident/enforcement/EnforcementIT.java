package org.gridloom.incident.enforcement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gridloom.incident.IncidentGround.IN_WEST;
import static org.gridloom.incident.IncidentGround.report;

import java.time.LocalDate;
import org.gridloom.As;
import org.gridloom.Emptied;
import org.gridloom.PostgisTest;
import org.gridloom.account.Accounts;
import org.gridloom.account.OutOfScope;
import org.gridloom.account.Role;
import org.gridloom.account.Scope;
import org.gridloom.calendar.WorkCalendar;
import org.gridloom.figures.Period;
import org.gridloom.incident.IncidentAct;
import org.gridloom.incident.IncidentGround;
import org.gridloom.incident.Incidents;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PostgisTest
class EnforcementIT {

    private static final As DISPATCHER = new As("dispatcher", Role.DISPATCHER);
    private static final As ADMIN = new As("admin", Role.ADMIN);
    private static final As ELSEWHERE = new As("enforce-elsewhere", Role.DISPATCHER);

    @Autowired
    Enforcement enforcement;

    @Autowired
    Incidents incidents;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    IncidentGround ground;

    @BeforeEach
    void nothingReferred() {
        ground.prepare();
        Emptied.tables(jdbc, "enforcement_referral");
    }

    @Test
    void theListHasElevenItemsEachWithHowItIsRecorded() {
        assertThat(DISPATCHER.get(enforcement::items)).hasSize(11).allSatisfy(item -> {
            assertThat(item.record()).isNotBlank();
            assertThat(item.recordEn()).isNotBlank();
        });
    }

    @Test
    void aReferralAndItsResultAreInTheMattersHistoryAndInTheFigures() {
        var number = reported();
        assertThat(refer(number, "ZF-01")).isEqualTo(Referral.Outcome.DONE);
        assertThat(refer(number, "ZF-02")).as("one at a time").isEqualTo(Referral.Outcome.OPEN_ALREADY);
        assertThat(lastAct(number)).isEqualTo(IncidentAct.REFER);
        assertThat(figures("ZF-01").referred()).isEqualTo(1);
        assertThat(figures("ZF-01").open()).isEqualTo(1);

        var id = DISPATCHER.get(() -> enforcement.of(number)).getFirst().id();
        assertThat(DISPATCHER.get(() -> enforcement.end(id, Referral.Result.CORRECTED, "已劝离")))
                .isEqualTo(Referral.Outcome.DONE);
        assertThat(DISPATCHER.get(() -> enforcement.end(id, Referral.Result.PENALISED, "")))
                .isEqualTo(Referral.Outcome.ENDED_ALREADY);
        assertThat(lastAct(number)).isEqualTo(IncidentAct.END_REFERRAL);
        assertThat(figures("ZF-01").open()).isZero();
        assertThat(figures("ZF-01").of(Referral.Result.CORRECTED)).isEqualTo(1);
        assertThat(refer(number, "ZF-02")).as("again, under another").isEqualTo(Referral.Outcome.DONE);
    }

    @Test
    void eachNumberIsOfWhatItsListShows() {
        for (var n = 0; n < 3; n++) {
            refer(reported(), "ZF-05");
        }
        refer(reported(), "ZF-06");

        assertThat(DISPATCHER.get(() -> enforcement.list("ZF-05", year(), 100)))
                .hasSize(figures("ZF-05").referred());
        assertThat(DISPATCHER.get(() -> enforcement.list("", year(), 100))).hasSize(4);
    }

    @Test
    void aClosedMatterIsNotReferredButItsReferralCanEnd() {
        var number = reported();
        refer(number, "ZF-03");
        jdbc.sql("update incident set state = 'CLOSED', closed_at = now() where number = ?")
                .param(number)
                .update();
        var id = DISPATCHER.get(() -> enforcement.of(number)).getFirst().id();
        assertThat(DISPATCHER.get(() -> enforcement.end(id, Referral.Result.PASSED_ON, "")))
                .isEqualTo(Referral.Outcome.DONE);
        assertThat(refer(number, "ZF-03")).isEqualTo(Referral.Outcome.MATTER_CLOSED);
    }

    @Test
    void anItemThatIsNoLongerInUseTakesNoMoreMattersAndKeepsWhatItHas() {
        var number = reported();
        refer(number, "ZF-04");
        var item = DISPATCHER.get(enforcement::items).get(3);
        ADMIN.run(() -> enforcement.save(new EnforcementItem(
                item.code(), item.position(), item.name(), item.nameEn(), item.record(), item.recordEn(), false)));
        assertThat(refer(reported(), "ZF-04")).isEqualTo(Referral.Outcome.ITEM_ENDED);
        assertThat(figures("ZF-04").referred()).isEqualTo(1);
        ADMIN.run(() -> enforcement.save(item));
    }

    @Test
    void nobodyRefersWhatIsNotSeen() {
        ADMIN.get(() -> accounts.create("enforce-elsewhere", "周", Role.DISPATCHER, Scope.of("341799001002")));
        var number = reported();
        refer(number, "ZF-01");

        assertThatThrownBy(() -> ELSEWHERE.get(() -> enforcement.refer(number, "ZF-02", "看过")))
                .isInstanceOf(OutOfScope.class);
        assertThat(ELSEWHERE.get(() -> enforcement.of(number))).isEmpty();
        assertThat(ELSEWHERE.get(() -> enforcement.figures(year())))
                .allSatisfy(figures -> assertThat(figures.referred()).isZero());
    }

    private Referral.Outcome refer(String number, String item) {
        return DISPATCHER.get(() -> enforcement.refer(number, item, "占道 3 平方米，照片两张"));
    }

    private ItemFigures figures(String code) {
        return DISPATCHER.get(() -> enforcement.figures(year())).stream()
                .filter(figures -> figures.item().code().equals(code))
                .findAny()
                .orElseThrow();
    }

    private static Period year() {
        return Period.with(Period.Kind.YEAR, LocalDate.now(WorkCalendar.ZONE));
    }

    private IncidentAct lastAct(String number) {
        return DISPATCHER
                .get(() -> incidents.find(number))
                .orElseThrow()
                .history()
                .getLast()
                .act();
    }

    private String reported() {
        return DISPATCHER.get(() -> incidents.report(report("占道摆摊", IN_WEST))).number();
    }
}
