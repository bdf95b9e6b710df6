package org.gridloom.incident.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gridloom.incident.IncidentGround.IN_EAST;
import static org.gridloom.incident.IncidentGround.IN_WEST;
import static org.gridloom.incident.IncidentGround.report;

import java.time.LocalDate;
import java.util.List;
import org.gridloom.As;
import org.gridloom.Emptied;
import org.gridloom.PostgisTest;
import org.gridloom.account.Accounts;
import org.gridloom.account.OutOfScope;
import org.gridloom.account.Role;
import org.gridloom.account.Scope;
import org.gridloom.calendar.WorkCalendar;
import org.gridloom.incident.Deed;
import org.gridloom.incident.IncidentAct;
import org.gridloom.incident.IncidentGround;
import org.gridloom.incident.Incidents;
import org.gridloom.notice.Notice;
import org.gridloom.notice.Notices;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PostgisTest
class HandoversIT {

    private static final String COMMUNITY = "341799001001";
    private static final As ADMIN = new As("admin", Role.ADMIN);
    private static final As DAY = new As("handover-day", Role.DISPATCHER);
    private static final As NIGHT = new As("handover-night", Role.DISPATCHER);
    private static final As ELSEWHERE = new As("handover-other", Role.DISPATCHER);

    @Autowired
    Handovers handovers;

    @Autowired
    Incidents incidents;

    @Autowired
    Notices notices;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    IncidentGround ground;

    @BeforeEach
    void aDeskOfTheCommunity() {
        ground.prepare();
        Emptied.tables(jdbc, "incident, handover, handover_note, notice");
        noDesk();
        jdbc.sql("insert into duty_desk (code, name, place) values ('desk', '社区值班室', ?)")
                .param(COMMUNITY)
                .update();
        ADMIN.run(() -> {
            if (accounts.all().stream().noneMatch(person -> person.username().equals("handover-day"))) {
                accounts.create("handover-day", "陈白班", Role.DISPATCHER, Scope.of(COMMUNITY));
                accounts.create("handover-night", "吴夜班", Role.DISPATCHER, Scope.of(COMMUNITY));
                accounts.create("handover-other", "周隔壁", Role.DISPATCHER, Scope.of("341799001002"));
            }
        });
    }

    @AfterEach
    void noDesk() {
        jdbc.sql("delete from duty_desk").update();
    }

    @Test
    void whatIsOpenGoesWithItAsItIsAtThatMoment() {
        var overdue = reported("逾期的", IN_WEST);
        jdbc.sql("update incident set due_at = now() - interval '1 hour' where number = ?")
                .param(overdue)
                .update();
        var soon = reported("快到期的", IN_EAST);
        jdbc.sql("update incident set due_at = now() + interval '1 hour' where number = ?")
                .param(soon)
                .update();
        var suspended = reported("挂账的", IN_WEST);
        does(suspended, Deed.of(IncidentAct.ACCEPT, ""));
        does(suspended, Deed.of(IncidentAct.DISPATCH, ""));
        does(suspended, Deed.of(IncidentAct.SUSPEND, "等材料"));

        var standing = DAY.get(() -> handovers.standing("desk"));
        assertThat(standing.open()).isEqualTo(3);
        assertThat(numbers(standing, Pile.Kind.OVERDUE)).containsExactly(overdue);
        assertThat(numbers(standing, Pile.Kind.PROMISED)).containsExactly(soon);
        assertThat(numbers(standing, Pile.Kind.SUSPENDED)).containsExactly(suspended);
        assertThat(numbers(standing, Pile.Kind.UNDISPATCHED)).containsExactly(overdue, soon);
        assertThat(numbers(standing, Pile.Kind.WAITING)).isEmpty();

        var handed = handedOver();
        does(overdue, Deed.of(IncidentAct.ACCEPT, ""));
        does(overdue, Deed.of(IncidentAct.DISPATCH, ""));
        reported("后来的", IN_WEST);
        var kept = NIGHT.get(() -> handovers.find(handed.id())).orElseThrow().standing();
        assertThat(kept.open()).isEqualTo(3);
        assertThat(numbers(kept, Pile.Kind.UNDISPATCHED)).containsExactly(overdue, soon);
    }

    @Test
    void itTakesTwoPeopleAndOnceAcceptedNothingChanges() {
        DAY.run(() -> handovers.note("desk", "3 号楼停水，请回访"));
        NIGHT.run(() -> handovers.note("desk", "李书记 9 点来"));
        var handed = handedOver();
        assertThat(handed.notes()).extracting(Note::text).containsExactly("3 号楼停水，请回访", "李书记 9 点来");
        assertThat(DAY.get(() -> handovers.notes("desk"))).as("they went along").isEmpty();
        assertThat(DAY.get(() -> handovers.accept(handed.id(), ""))).isEqualTo(HandoverOutcome.OWN);
        assertThat(NIGHT.get(() -> handovers.handOver("desk"))).isEqualTo(HandoverOutcome.ONE_WAITS);

        assertThat(NIGHT.get(() -> handovers.accept(handed.id(), "清楚"))).isEqualTo(HandoverOutcome.DONE);
        var accepted = DAY.get(() -> handovers.find(handed.id())).orElseThrow();
        assertThat(accepted.acceptedBy()).isNotNull();
        assertThat(accepted.acceptedBy().name()).isEqualTo("吴夜班");
        assertThat(accepted.remark()).isEqualTo("清楚");
        assertThat(ADMIN.get(() -> handovers.accept(handed.id(), "又一次"))).isEqualTo(HandoverOutcome.GONE);
        assertThat(DAY.get(() -> handovers.takeBack(handed.id()))).isEqualTo(HandoverOutcome.GONE);
        assertThat(DAY.get(() -> handovers.waiting("desk"))).isEmpty();
    }

    @Test
    void whoTakesItBackHasTheNotesAgain() {
        DAY.run(() -> handovers.note("desk", "还没说完"));
        var handed = handedOver();
        assertThat(NIGHT.get(() -> handovers.takeBack(handed.id())))
                .as("not one's own")
                .isEqualTo(HandoverOutcome.GONE);
        assertThat(DAY.get(() -> handovers.takeBack(handed.id()))).isEqualTo(HandoverOutcome.DONE);

        assertThat(DAY.get(() -> handovers.find(handed.id()))).isEmpty();
        assertThat(DAY.get(() -> handovers.notes("desk")))
                .extracting(Note::text)
                .containsExactly("还没说完");
    }

    @Test
    void anothersNoteStays() {
        DAY.run(() -> handovers.note("desk", "我记的"));
        var note = DAY.get(() -> handovers.notes("desk")).getFirst();
        NIGHT.run(() -> handovers.removeNote("desk", note.id()));
        assertThat(DAY.get(() -> handovers.notes("desk"))).hasSize(1);
        DAY.run(() -> handovers.removeNote("desk", note.id()));
        assertThat(DAY.get(() -> handovers.notes("desk"))).isEmpty();
    }

    @Test
    void thoseWhoComeAreToldAndThenWhoWent() {
        handedOver();
        assertThat(told(NIGHT)).containsExactly("handover.HANDED");
        assertThat(told(DAY)).isEmpty();
        assertThat(told(ELSEWHERE)).isEmpty();

        var id = NIGHT.get(() -> handovers.waiting("desk")).orElseThrow().id();
        NIGHT.run(() -> handovers.accept(id, ""));
        assertThat(told(DAY)).containsExactly("handover.ACCEPTED");
    }

    @Test
    void pastOnesAreFoundByNotePersonMatterAndDay() {
        var number = reported("路灯不亮", IN_WEST);
        DAY.run(() -> handovers.note("desk", "钥匙在门岗"));
        var id = handedOver().id();
        NIGHT.run(() -> handovers.accept(id, ""));

        for (var text : List.of("钥匙", "吴夜班", number, "路灯", "")) {
            assertThat(found(text)).as(text).containsExactly(id);
        }
        assertThat(found("没有这个词")).isEmpty();
        var today = LocalDate.now(WorkCalendar.ZONE);
        assertThat(DAY.get(() -> handovers.search(new HandoverSearch("", "", today.plusDays(1), null), 10)))
                .isEmpty();
        assertThat(DAY.get(() -> handovers.search(new HandoverSearch("desk", "", today, today), 10)))
                .hasSize(1);
    }

    @Test
    void whoDoesNotSeeAllOfTheDesksPlaceSeesNothingOfIt() {
        var id = handedOver().id();
        assertThat(ELSEWHERE.get(() -> handovers.find(id))).isEmpty();
        assertThat(ELSEWHERE.get(() -> handovers.search(new HandoverSearch("", "", null, null), 10)))
                .isEmpty();
        assertThatThrownBy(() -> ELSEWHERE.get(() -> handovers.standing("desk")))
                .isInstanceOf(OutOfScope.class);
        assertThatThrownBy(() -> ELSEWHERE.get(() -> handovers.accept(id, ""))).isInstanceOf(OutOfScope.class);
    }

    @Test
    void theLogStaysWhenItsDeskIsGivenUp() {
        var id = handedOver().id();
        jdbc.sql("delete from duty_desk").update();

        assertThat(DAY.get(() -> handovers.find(id)))
                .hasValueSatisfying(kept -> assertThat(kept.deskName()).isEqualTo("社区值班室"));
    }

    private Handover handedOver() {
        assertThat(DAY.get(() -> handovers.handOver("desk"))).isEqualTo(HandoverOutcome.DONE);
        return DAY.get(() -> handovers.waiting("desk")).orElseThrow();
    }

    private List<Long> found(String text) {
        return DAY.get(() -> handovers.search(new HandoverSearch("", text, null, null), 10)).stream()
                .map(HandoverLine::id)
                .toList();
    }

    private List<String> told(As who) {
        return who.get(() -> notices.newest(100)).stream()
                .map(Notice::kind)
                .filter(kind -> kind.startsWith("handover"))
                .toList();
    }

    private static List<String> numbers(Standing standing, Pile.Kind kind) {
        return standing.piles().stream()
                .filter(pile -> pile.kind() == kind)
                .flatMap(pile -> pile.items().stream())
                .map(Pile.Item::number)
                .toList();
    }

    private String reported(String title, double longitude) {
        return DAY.get(() -> incidents.report(report(title, longitude))).number();
    }

    private void does(String number, Deed deed) {
        var version =
                DAY.get(() -> incidents.find(number)).orElseThrow().summary().version();
        DAY.run(() -> incidents.advance(number, deed, version));
    }
}
