package org.gridloom.incident.phone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridloom.incident.IncidentGround.WEST;
import static org.gridloom.incident.IncidentGround.report;

import org.gridloom.As;
import org.gridloom.Emptied;
import org.gridloom.PostgisTest;
import org.gridloom.account.Accounts;
import org.gridloom.account.Role;
import org.gridloom.account.Scope;
import org.gridloom.account.SystemAccount;
import org.gridloom.incident.Deed;
import org.gridloom.incident.IncidentAct;
import org.gridloom.incident.IncidentGround;
import org.gridloom.incident.Incidents;
import org.gridloom.incident.StepOutcome;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A grid worker with a telephone, and what lies in the grid and beside it. */
@PostgisTest
abstract class WorkerOfTheWest {

    static final As DISPATCHER = new As("dispatcher", Role.DISPATCHER);

    @Autowired
    PhoneMatters matters;

    @Autowired
    Incidents incidents;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    IncidentGround ground;

    As west = DISPATCHER;

    @BeforeEach
    void aWorkerOfTheWest() {
        ground.prepare();
        Emptied.tables(jdbc, "incident");
        SystemAccount.act(() -> accounts.create("phone-west", "孙网格", Role.GRID_WORKER, Scope.of(WEST)));
        west = new As("phone-west", Role.GRID_WORKER);
    }

    String dispatched(double longitude) {
        var number = DISPATCHER
                .get(() -> incidents.report(report("楼道堆物", longitude)))
                .number();
        does(DISPATCHER, number, IncidentAct.ACCEPT, "");
        does(DISPATCHER, number, IncidentAct.DISPATCH, "");
        return number;
    }

    void does(As who, String number, IncidentAct act, String why) {
        assertThat(who.<StepOutcome>get(() -> incidents.advance(number, Deed.of(act, why), version(number))))
                .isInstanceOf(StepOutcome.Done.class);
    }

    int version(String number) {
        return jdbc.sql("select version from incident where number = ?")
                .param(number)
                .query(Integer.class)
                .single();
    }
}
