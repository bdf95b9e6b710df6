package org.gridloom.operations;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.MigrationVersion;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.stereotype.Component;

/** Brings an older schema to the program's, and tells so. A newer one is refused: this program would read and write it wrongly. */
@Component
class SchemaVersion implements FlywayMigrationStrategy {

    private static final Logger log = LoggerFactory.getLogger(SchemaVersion.class);

    private static final Set<MigrationState> NEWER =
            EnumSet.of(MigrationState.FUTURE_SUCCESS, MigrationState.FUTURE_FAILED);

    @Override
    public void migrate(Flyway flyway) {
        var info = flyway.info();
        var own = newest(info.all(), true);
        var unknown = Arrays.stream(info.applied())
                .filter(migration -> NEWER.contains(migration.getState()))
                .map(MigrationInfo::getVersion)
                .max(Comparator.naturalOrder());
        if (unknown.isPresent() && own.isPresent()) {
            throw new SchemaTooNew(unknown.get().toString(), own.get().toString());
        }
        var before = newest(info.applied(), false);
        var done = flyway.migrate();
        if (before.isPresent() && done.migrationsExecuted > 0) {
            log.info(
                    "The database's schema was version {} and has been brought to {}",
                    before.get(),
                    done.targetSchemaVersion);
        }
    }

    private static Optional<MigrationVersion> newest(MigrationInfo[] migrations, boolean inProgram) {
        return Arrays.stream(migrations)
                .filter(migration -> migration.getVersion() != null)
                .filter(migration -> !inProgram || migration.getState().isResolved())
                .map(MigrationInfo::getVersion)
                .max(Comparator.naturalOrder());
    }
}
