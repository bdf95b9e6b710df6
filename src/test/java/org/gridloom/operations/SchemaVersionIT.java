package org.gridloom.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.gridloom.PostgisTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

@PostgisTest
@ExtendWith(OutputCaptureExtension.class)
class SchemaVersionIT {

    @Autowired
    private Flyway flyway;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void refusesANewerSchemaAndNamesBothVersions() {
        var own = flyway.info().current().getVersion().toString();
        jdbc.sql("""
                insert into flyway_schema_history
                    (installed_rank, version, description, type, script, checksum, installed_by, execution_time, success)
                values (9999, '99.3', 'tomorrow', 'SQL', 'V99_3__tomorrow.sql', 1, current_user, 1, true)
                """).update();
        try {
            assertThatThrownBy(() -> new SchemaVersion().migrate(flyway))
                    .isInstanceOf(SchemaTooNew.class)
                    .hasMessage("The database has schema version 99.3, but this program knows versions up to " + own
                            + " only.");
        } finally {
            jdbc.sql("delete from flyway_schema_history where installed_rank = 9999")
                    .update();
        }
    }

    @Test
    void bringsAnOlderSchemaOnAndTellsSo(CapturedOutput log) {
        jdbc.sql("create schema older").update();
        var first = Flyway.configure()
                .configuration(flyway.getConfiguration())
                .schemas("older")
                .locations("classpath:org/gridloom/operations/older")
                .target(MigrationVersion.fromVersion("1"))
                .load();
        first.migrate();
        var all = Flyway.configure()
                .configuration(first.getConfiguration())
                .target(MigrationVersion.LATEST)
                .load();

        new SchemaVersion().migrate(all);

        assertThat(log.getAll()).contains("The database's schema was version 1 and has been brought to 2");
        new SchemaVersion().migrate(all);
        assertThat(log.getAll()).containsOnlyOnce("has been brought to");
    }
}
