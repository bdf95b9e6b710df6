package org.gridloom.incident.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.time.Instant;
import java.util.ArrayList;
import org.gridloom.account.SystemAccount;
import org.gridloom.exchange.TableRead;
import org.gridloom.exchange.TableReader;
import org.gridloom.incident.Deed;
import org.gridloom.incident.IncidentAct;
import org.gridloom.incident.IncidentDetail;
import org.gridloom.incident.IncidentGround;
import org.gridloom.incident.IncidentState;
import org.gridloom.incident.table.TableImports.Outcome;
import org.gridloom.incident.table.WaitingMatters.WaitingMatter;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A table brought, brought again, and taken back. */
class TableImportsIT extends ClerksTable {

    @Autowired
    TableProfiles profiles;

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
}
