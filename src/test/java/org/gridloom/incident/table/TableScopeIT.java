package org.gridloom.incident.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.gridloom.As;
import org.gridloom.account.Accounts;
import org.gridloom.account.Role;
import org.gridloom.account.Scope;
import org.gridloom.account.SystemAccount;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Tables change nothing beyond the territory of the clerk who brings them. */
class TableScopeIT extends ClerksTable {

    @Autowired
    Accounts accounts;

    @Test
    void aClerkOfOnePlaceBringsNothingElsewhere() {
        var sheet = sheet(rows());

        var trial = elsewhere().get(() -> imports.tryOut(sheet, mapping(sheet)));

        assertThat(trial.count(RowOutcome.ADDED)).isZero();
        assertThat(trial.remarks()).extracting(Remark::fault).contains(RowFault.BEYOND_SCOPE);
    }

    @Test
    void aClerkOfOnePlaceChangesNothingThatOthersBrought() {
        bring(sheet(rows()));
        var changed = sheet(rows().replace("已疏通", "已改派"));

        var trial = elsewhere().get(() -> imports.tryOut(changed, mapping(changed)));

        assertThat(trial.count(RowOutcome.CHANGED)).isZero();
        assertThat(trial.remarks()).contains(new Remark(3, RowFault.BEYOND_SCOPE, "", "GD-2").refused());
    }

    /** A clerk of a part of the territory in which nothing of the tables lies. */
    private As elsewhere() {
        SystemAccount.act(() -> accounts.create("table-elsewhere", "别处", Role.DISPATCHER, Scope.of("110101")));
        return new As("table-elsewhere", Role.DISPATCHER);
    }
}
