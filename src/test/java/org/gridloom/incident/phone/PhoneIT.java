package org.gridloom.incident.phone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gridloom.incident.IncidentGround.EAST;
import static org.gridloom.incident.IncidentGround.IN_EAST;
import static org.gridloom.incident.IncidentGround.IN_WEST;
import static org.gridloom.incident.IncidentGround.LATITUDE;
import static org.gridloom.incident.IncidentGround.WEST;
import static org.gridloom.incident.IncidentGround.report;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gridloom.As;
import org.gridloom.account.BeyondScope;
import org.gridloom.account.OutOfScope;
import org.gridloom.account.Role;
import org.gridloom.account.Scope;
import org.gridloom.account.SystemAccount;
import org.gridloom.incident.Deed;
import org.gridloom.incident.IncidentAct;
import org.gridloom.incident.IncidentState;
import org.gridloom.incident.Owner;
import org.gridloom.incident.StepOutcome;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class PhoneIT extends WorkerOfTheWest {

    @Autowired
    PhoneDeeds deeds;

    @Test
    void onlyWhatIsNewOrChangedGoesOverTheLine() {
        var one = dispatched(IN_WEST);
        var other = dispatched(IN_WEST);
        dispatched(IN_EAST);
        var first = west.get(() -> matters.list(Map.of()));
        assertThat(first.numbers()).containsExactlyInAnyOrder(one, other);
        assertThat(first.changed()).hasSize(2).allMatch(matter -> matter.part() == PhoneMatter.Part.MINE);

        var known = Map.of(one, version(one), other, version(other));
        assertThat(west.get(() -> matters.list(known)).changed()).isEmpty();
        does(DISPATCHER, one, IncidentAct.SUPERVISE, "快到期了");
        var now = west.get(() -> matters.list(known));
        assertThat(now.changed())
                .extracting(matter -> matter.summary().number())
                .containsExactly(one);
        does(west, other, IncidentAct.HANDLE, "");
        assertThat(west.get(() -> matters.list(known)).numbers())
                .as("handled is open still")
                .contains(other);
    }

    @Test
    void aDeedThatIsSentAgainIsDoneOnce() {
        var number = dispatched(IN_WEST);
        var key = UUID.randomUUID();
        var version = version(number);
        for (var time = 0; time < 2; time++) {
            var answer =
                    west.get(() -> deeds.advance(key, number, Deed.of(IncidentAct.HANDLE, "已清"), version, List.of()));
            assertThat(answer.outcome()).isInstanceOf(StepOutcome.Done.class);
            assertThat(answer.now().summary().state()).isEqualTo(IncidentState.HANDLED);
        }
        assertThat(west.get(() -> matters.matter(number)).history())
                .filteredOn(line -> line.act() == IncidentAct.HANDLE)
                .hasSize(1);
    }

    @Test
    void aMatterIsHandedOverToAColleagueOfTheSameGridAndTheFirstOwnerStaysNamed() {
        SystemAccount.act(() -> accounts.create("phone-west-too", "赵网格", Role.GRID_WORKER, Scope.of(WEST)));
        SystemAccount.act(() -> accounts.create("phone-east", "钱网格", Role.GRID_WORKER, Scope.of(EAST)));
        var number = dispatched(IN_WEST);
        var seen = west.get(() -> matters.matter(number));
        assertThat(seen.handTo())
                .extracting(choice -> choice.owner().toString())
                .contains("PERSON phone-west-too")
                .doesNotContain("PERSON phone-west", "PERSON phone-east", "GRID " + WEST);
        var colleague = new Deed.Transfer(Owner.person("phone-west-too"), "今天轮休");

        var answer = west.get(() -> deeds.advance(
                UUID.randomUUID(), number, colleague, seen.summary().version(), List.of()));

        assertThat(answer.outcome()).isInstanceOf(StepOutcome.Done.class);
        assertThat(answer.now().part()).isEqualTo(PhoneMatter.Part.OTHERS);
        assertThat(answer.now().summary().owner()).isEqualTo(Owner.person("phone-west-too"));
        assertThat(SystemAccount.act(() -> incidents.find(number)).orElseThrow().firstOwner())
                .isEqualTo(Owner.grid(WEST));
        assertThat(new As("phone-west-too", Role.GRID_WORKER)
                        .get(() -> matters.matter(number))
                        .part())
                .isEqualTo(PhoneMatter.Part.MINE);
    }

    @Test
    void aReportThatIsSentAgainIsOneMatterOfTheOwnGrid() {
        var key = UUID.randomUUID();
        var first = west.get(() -> deeds.report(key, report("井盖松动", IN_WEST), List.of()));
        var again = west.get(() -> deeds.report(key, report("井盖松动", IN_WEST), List.of()));

        assertThat(again.summary().number()).isEqualTo(first.summary().number());
        assertThat(first.summary().grid()).isEqualTo(WEST);
        assertThatThrownBy(() -> west.get(() -> deeds.report(UUID.randomUUID(), report("别处", IN_EAST), List.of())))
                .isInstanceOf(BeyondScope.class);
    }

    @Test
    void whoComesTooLateIsGivenTheMatterAsItIsAndMayComeAgain() {
        var number = dispatched(IN_WEST);
        var before = version(number);
        does(DISPATCHER, number, IncidentAct.SUPERVISE, "快到期了");
        var key = UUID.randomUUID();

        var late = west.get(() -> deeds.advance(key, number, Deed.of(IncidentAct.HANDLE, "已清"), before, List.of()));
        assertThat(late.outcome()).isInstanceOf(StepOutcome.Stale.class);
        assertThat(late.now().history().getLast().note()).isEqualTo("快到期了");
        var again = west.get(() -> deeds.advance(
                key,
                number,
                Deed.of(IncidentAct.HANDLE, "已清"),
                late.now().summary().version(),
                List.of()));
        assertThat(again.outcome()).isInstanceOf(StepOutcome.Done.class);
    }

    @Test
    void whatIsWithAColleagueOrElsewhereIsNotMine() {
        var number = dispatched(IN_WEST);
        SystemAccount.act(() -> accounts.create("phone-colleague", "周网格", Role.GRID_WORKER, Scope.of(WEST)));
        DISPATCHER.run(() ->
                incidents.advance(number, new Deed.Transfer(Owner.person("phone-colleague"), "轮班"), version(number)));
        assertThat(west.get(() -> matters.matter(number)).part()).isEqualTo(PhoneMatter.Part.OTHERS);

        var east = dispatched(IN_EAST);
        assertThatThrownBy(() -> west.get(() -> matters.matter(east))).isInstanceOf(OutOfScope.class);
    }

    @Test
    void theBuildingsAreThoseOfTheOwnGrids() {
        var grids = Map.of("西区一号楼", WEST, "东区一号楼", EAST);
        grids.forEach((name, grid) -> jdbc.sql("""
                        with made as (insert into building (street_id, source_id, name, use, floors, height, households, count_kind, footprint)
                            select id, ?, ?, 'RESIDENTIAL', 6, 18, 24, 'ESTIMATED', st_multi(st_expand(st_setsrid(st_makepoint(?, ?), 4490), 1e-4))
                            from street where code = '341799001' returning id)
                        insert into grid_building (grid_id, building_id) select g.id, made.id from made, grid g where g.code = ? and g.validity @> now()""")
                .params(UUID.randomUUID().toString(), name, grid.equals(WEST) ? IN_WEST : IN_EAST, LATITUDE, grid)
                .update());

        assertThat(west.get(matters::buildings))
                .extracting(PhoneBuilding::name)
                .contains("西区一号楼")
                .doesNotContain("东区一号楼");
    }
}
