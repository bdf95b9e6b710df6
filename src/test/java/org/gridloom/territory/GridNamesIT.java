package org.gridloom.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridloom.incident.IncidentGround.EAST;
import static org.gridloom.incident.IncidentGround.WEST;

import java.util.Map;
import java.util.Optional;
import org.gridloom.PostgisTest;
import org.gridloom.incident.IncidentGround;
import org.gridloom.live.Changes;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@PostgisTest
class GridNamesIT {

    @Autowired
    GridNames names;

    @Autowired
    IncidentGround ground;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Changes changes;

    @Test
    void theCommunityIsNamedOnceAndWhatChangesIsHeardOf() {
        ground.prepare();
        assertThat(names.nameOf(WEST)).contains("试验社区 网格");

        transaction.executeWithoutResult(_ -> {
            jdbc.sql("update grid set name = '试验社区第一网格' where code = ?")
                    .param(WEST)
                    .update();
            jdbc.sql("update grid set validity = tstzrange(lower(validity), now()) where code = ?")
                    .param(EAST)
                    .update();
            changes.publish("grids", IncidentGround.COMMUNITY, System.nanoTime(), Map.of());
        });

        IncidentGround.until(() -> names.nameOf(WEST).equals(Optional.of("试验社区第一网格")));
        assertThat(names.nameOf(EAST)).as("over").isEmpty();
        assertThat(names.nameOf("341799001001999")).isEmpty();
    }
}
