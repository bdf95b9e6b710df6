package org.gridloom.incident.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridloom.incident.IncidentGround.IN_EAST;
import static org.gridloom.incident.IncidentGround.IN_WEST;
import static org.gridloom.incident.IncidentGround.LATITUDE;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.gridloom.As;
import org.gridloom.PostgisTest;
import org.gridloom.account.Role;
import org.gridloom.account.SystemAccount;
import org.gridloom.exchange.TableRead;
import org.gridloom.exchange.TableReader;
import org.gridloom.exchange.TableSheet;
import org.gridloom.incident.Deed;
import org.gridloom.incident.IncidentAct;
import org.gridloom.incident.IncidentDetail;
import org.gridloom.incident.IncidentGround;
import org.gridloom.incident.IncidentState;
import org.gridloom.incident.Incidents;
import org.gridloom.incident.table.TableImports.Outcome;
import org.gridloom.incident.table.WaitingMatters.Placing;
import org.gridloom.incident.table.WaitingMatters.WaitingMatter;
import org.gridloom.live.Changes;
import org.gridloom.territory.GridLocator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A table as 12345 hands it out, brought, brought again, placed and taken back. */
@PostgisTest
class TableImportsIT {

    static final String HEADINGS = "工单编号,来电时间,诉求类别,诉求内容,诉求地址,经度,纬度,工单状态,办结时间,办理结果,来电人,联系电话\n";

    @Autowired
    TableImports imports;

    @Autowired
    TableProfiles profiles;

    @Autowired
    WaitingMatters waiting;

    @Autowired
    Incidents incidents;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Changes changes;

    @Autowired
    GridLocator locator;

    /** Numbers are unique to a source, so that tests do not meet each other's. */
    final String source = "12345 " + UUID.randomUUID();

    @BeforeEach
    void prepare() {
        new IncidentGround(jdbc, transaction, changes, locator).prepare();
    }

    @Test
    void bringsWhatHasAPlaceAndLetsTheRestWait() {
        var done = bring(sheet(rows()));

        assertThat(done.result().count(RowOutcome.ADDED)).isEqualTo(2);
        assertThat(done.result().count(RowOutcome.WAITING)).isEqualTo(1);
        assertThat(done.result().count(RowOutcome.REFUSED)).isEqualTo(1);
        assertThat(done.result().count(RowOutcome.LEFT_OUT)).isEqualTo(1);

        var open = incident("GD-1");
        assertThat(open.summary().grid()).isEqualTo(IncidentGround.WEST);
        assertThat(open.reportedGrid()).isEqualTo(IncidentGround.WEST);
        assertThat(open.summary().state()).isEqualTo(IncidentState.DISPATCHED);
        assertThat(open.summary().reportedAt()).isEqualTo(Instant.parse("2026-11-02T01:15:00Z"));
        assertThat(open.summary().owner()).hasToString("GRID " + IncidentGround.WEST);
        assertThat(open.contact().phone()).isEqualTo("138****5678");

        var closed = incident("GD-2");
        assertThat(closed.summary().state()).isEqualTo(IncidentState.CLOSED);
        assertThat(closed.summary().closedAt()).isEqualTo(Instant.parse("2026-11-04T08:30:00Z"));
        assertThat(closed.history()).extracting(IncidentDetail.Entry::note).contains("已疏通");
        assertThat(waiting()).extracting(WaitingMatter::number).containsExactly("GD-3");
    }

    @Test
    void tellsOfEachRowWhatIsWrongAndWhatWasKept() {
        var trial = asClerk(() -> imports.tryOut(sheet(rows()), mapping(sheet(rows()))));

        assertThat(trial.remarks())
                .contains(
                        new Remark(4, RowFault.POSITION_MISSING, "经度", ""),
                        new Remark(6, RowFault.CLOSED_BEFORE_REPORTED, "办结时间", "2026/11/1 16:30").refused());
        assertThat(known("GD-1")).isNull();
    }

    @Test
    void theSameTableTwiceBringsNothingTwice() {
        bring(sheet(rows()));

        var again = bring(sheet(rows()));

        assertThat(again.result().changing()).isZero();
        assertThat(again.result().count(RowOutcome.SAME)).isEqualTo(3);
    }

    @Test
    void whatTheTableSaysLaterIsTakenOver() {
        bring(sheet(rows()));
        var number = known("GD-1");

        var later = bring(
                sheet(rows().replace("办理中,,,张三", "已办结,2026/11/3 10:00,已修好,张三").replace("楼道堆物", "楼道堆满杂物")));

        assertThat(later.result().count(RowOutcome.CHANGED)).isEqualTo(1);
        assertThat(later.result().count(RowOutcome.ADDED)).isZero();
        assertThat(known("GD-1")).isEqualTo(number);
        assertThat(incident("GD-1").summary().state()).isEqualTo(IncidentState.CLOSED);
        assertThat(incident("GD-1").description()).contains("堆满杂物");
    }

    @Test
    void whatPeopleHereHaveInHandIsNotClosedByATable() {
        bring(sheet(rows()));
        var here = incident("GD-1").summary();
        SystemAccount.act(
                "dispatcher",
                () -> incidents.advance(here.number(), Deed.of(IncidentAct.SUPERVISE, "请尽快"), here.version()));

        bring(sheet(rows().replace("办理中,,,张三", "已办结,2026/11/3 10:00,已修好,张三")));

        assertThat(incident("GD-1").summary().state()).isEqualTo(IncidentState.DISPATCHED);
    }

    @Test
    void aChangeIsTakenBackToWhatWasThereBefore() {
        bring(sheet(rows()));
        var before = incident("GD-1");
        var later = bring(sheet(rows().replace("办理中,,,张三", "已办结,2026/11/3 10:00,已修好,张三")));

        var undone = asClerk(() -> imports.undo(later.id())).orElseThrow();

        var after = incident("GD-1");
        assertThat(undone.kept()).isEmpty();
        assertThat(after.summary().state()).isEqualTo(before.summary().state());
        assertThat(after.summary().dueAt()).isEqualTo(before.summary().dueAt());
        assertThat(after.history()).isEqualTo(before.history());
        assertThat(after.summary().version()).isGreaterThan(before.summary().version());
    }

    @Test
    void anImportIsTakenBackExceptForWhatPeopleWorkedOn() {
        var done = bring(sheet(rows()));
        var worked = incident("GD-1").summary();
        var gone = known("GD-2");
        SystemAccount.act(
                "dispatcher",
                () -> incidents.advance(worked.number(), Deed.of(IncidentAct.SUPERVISE, "请尽快"), worked.version()));

        var undone = asClerk(() -> imports.undo(done.id())).orElseThrow();

        assertThat(undone.kept()).containsExactly(worked.number());
        assertThat(undone.taken()).isEqualTo(2);
        assertThat(SystemAccount.act(() -> incidents.find(gone))).isEmpty();
        assertThat(waiting()).isEmpty();
        assertThat(asClerk(() -> imports.undo(done.id()))).isEmpty();
    }

    @Test
    void aStoppedImportLeavesNothing() {
        var sheet = sheet(rows());
        var outcome = asClerk(() -> imports.bring(sheet, mapping(sheet), "工单.csv", (done, all) -> done < 1));

        assertThat(outcome).isInstanceOf(Outcome.Stopped.class);
        assertThat(known("GD-1")).isNull();
        assertThat(known("GD-2")).isNull();
        assertThat(waiting()).isEmpty();
    }

    @Test
    void onlyOneImportRunsAtATime() {
        var sheet = sheet(rows());
        var other = new ArrayList<Outcome>();
        asClerk(() -> imports.bring(sheet, mapping(sheet), "工单.csv", (done, all) -> {
            if (other.isEmpty()) {
                var thread = Thread.ofVirtual()
                        .unstarted(() -> other.add(
                                asClerk(() -> imports.bring(sheet, mapping(sheet), "工单.csv", (_, _) -> true))));
                thread.start();
                try {
                    thread.join();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }
            return true;
        }));

        assertThat(other).singleElement().isInstanceOf(Outcome.Busy.class);
    }

    @Test
    void aWaitingMatterThatIsPlacedGetsItsGrid() {
        bring(sheet(rows()));

        var placed = (Placing.Placed) asClerk(() -> waiting.place(source, "GD-3", IN_EAST, LATITUDE));

        assertThat(placed.grid()).isEqualTo(IncidentGround.EAST);
        assertThat(incident("GD-3").summary().grid()).isEqualTo(IncidentGround.EAST);
        assertThat(incident("GD-3").reportedGrid()).isEqualTo(IncidentGround.EAST);
        assertThat(waiting()).isEmpty();
        assertThat(asClerk(() -> waiting.place(source, "GD-3", IN_EAST, LATITUDE)))
                .isEqualTo(new Placing.NoLongerWaiting());

        assertThat(asClerk(() -> waiting.takeBack(placed))).isTrue();
        assertThat(waiting()).extracting(WaitingMatter::number).containsExactly("GD-3");
        assertThat(SystemAccount.act(() -> incidents.find(placed.incident()))).isEmpty();
    }

    @Test
    void aPlaceOutsideOfTheTerritoryIsNone() {
        bring(sheet(rows()));

        assertThat(asClerk(() -> waiting.place(source, "GD-3", IncidentGround.OUTSIDE, LATITUDE)))
                .isEqualTo(new Placing.OutsideTerritory());
    }

    @Test
    void aLaterTableMayBringThePlace() {
        bring(sheet(rows()));

        var later = bring(sheet(rows().replace("滨河路 9 号,,,", "滨河路 9 号," + IN_WEST + "," + LATITUDE + ",")));

        assertThat(later.result().count(RowOutcome.ADDED)).isEqualTo(1);
        assertThat(incident("GD-3").summary().grid()).isEqualTo(IncidentGround.WEST);
        assertThat(waiting()).isEmpty();
    }

    @Test
    void whatWasSetAsideIsOutOfSightAndNotBroughtAgain() {
        bring(sheet(rows()));

        asClerk(() -> {
            waiting.setAside(source, "GD-3", true);
            return true;
        });
        bring(sheet(rows()));

        assertThat(waiting()).isEmpty();
        assertThat(asClerk(() -> waiting.list(true)))
                .extracting(WaitingMatter::number)
                .contains("GD-3");
    }

    @Test
    void aClerkOfOnePlaceBringsNothingElsewhere() {
        var sheet = sheet(rows());

        var trial = elsewhere().get(() -> imports.tryOut(sheet, mapping(sheet)));

        assertThat(trial.count(RowOutcome.ADDED)).isZero();
        assertThat(trial.remarks()).extracting(Remark::fault).contains(RowFault.BEYOND_SCOPE);
    }

    @Test
    void norChangesWhatOthersBroughtThere() {
        bring(sheet(rows()));
        var changed = sheet(rows().replace("已疏通", "已改派"));

        var trial = elsewhere().get(() -> imports.tryOut(changed, mapping(changed)));

        assertThat(trial.count(RowOutcome.CHANGED)).isZero();
        assertThat(trial.remarks()).contains(new Remark(3, RowFault.BEYOND_SCOPE, "", "GD-2").refused());
    }

    /** A clerk of a part of the territory in which nothing of the tables lies. */
    private As elsewhere() {
        jdbc.sql("""
                with made as (
                    insert into account (username, password_hash, name, role) values ('table-elsewhere', 'none', '别处', 'DISPATCHER')
                    on conflict (username) do update set name = excluded.name returning id)
                insert into account_scope (account_id, code) select id, '110101' from made on conflict do nothing""").update();
        return new As("table-elsewhere", Role.DISPATCHER);
    }

    @Test
    void aProfileIsKnownAgainByItsHeadings() {
        var sheet = sheet(rows());
        asClerk(() -> {
            profiles.save("市 12345 " + source.hashCode(), sheet, mapping(sheet));
            return true;
        });

        var found = asClerk(() -> profiles.fitting(sheet(rows().replace("联系电话", "联系电话,备注"))))
                .getFirst();

        assertThat(found.mapping()).isEqualTo(mapping(sheet));
    }

    @Test
    void readsWhatWasWrittenInGb18030() {
        var read = (TableRead.Good) TableReader.read(rows().getBytes(Charset.forName("GB18030")));

        assertThat(bring(read.sheets().getFirst()).result().count(RowOutcome.ADDED))
                .isEqualTo(2);
    }

    private String rows() {
        return HEADINGS
                + "GD-1,2026/11/2 9:15,公共安全,楼道堆物挡住消防通道,滨河路 1 号," + IN_WEST + "," + LATITUDE
                + ",办理中,,,张三,13812345678\n"
                + "GD-2,2026/11/3 10:00,民生服务,下水道堵塞,滨河路 2 号," + IN_EAST + "," + LATITUDE
                + ",已办结,2026/11/4 16:30,已疏通,李四,13912345678\n"
                + "GD-3,2026/11/3 11:00,民生服务,路灯不亮,滨河路 9 号,,,待受理,,,王五,\n"
                + "GD-4,2026/11/3 12:00,民生服务,测试,滨河路 9 号,,,作废,,,王五,\n"
                + "GD-5,2026/11/3 12:00,民生服务,停水,滨河路 9 号," + IN_EAST + "," + LATITUDE
                + ",已办结,2026/11/1 16:30,,王五,\n";
    }

    static TableSheet sheet(String text) {
        return ((TableRead.Good) TableReader.read(text.getBytes(StandardCharsets.UTF_8)))
                .sheets()
                .getFirst();
    }

    private TableMapping mapping(TableSheet sheet) {
        return MappingProposal.of(sheet, source);
    }

    private Outcome.Done bring(TableSheet sheet) {
        return (Outcome.Done) asClerk(() -> imports.bring(sheet, mapping(sheet), "工单.csv", (_, _) -> true));
    }

    private List<WaitingMatter> waiting() {
        return asClerk(() -> waiting.list(false)).stream()
                .filter(matter -> matter.source().equals(source))
                .toList();
    }

    private static <T> T asClerk(Supplier<T> work) {
        return SystemAccount.act("table-clerk", work);
    }

    private String known(String number) {
        return jdbc.sql("select incident from table_record where source = ? and number = ?")
                .params(source, number)
                .query(String.class)
                .optional()
                .orElse(null);
    }

    private IncidentDetail incident(String number) {
        return SystemAccount.act(() -> incidents.find(known(number))).orElseThrow();
    }
}
