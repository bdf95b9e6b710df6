package org.gridloom.operations;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** The database is of a newer program. */
public class SchemaTooNew extends RuntimeException {

    SchemaTooNew(String database, String program) {
        super("The database has schema version %s, but this program knows versions up to %s only."
                .formatted(database, program));
    }

    /** Prints it at start as a plain sentence instead of a stack trace. */
    static class Analyzer extends AbstractFailureAnalyzer<SchemaTooNew> {
        @Override
        protected FailureAnalysis analyze(Throwable rootFailure, SchemaTooNew cause) {
            return new FailureAnalysis(
                    cause.getMessage(),
                    "Start the newer program, or put a backup of the older one back by ./gridloom restore FILE.",
                    cause);
        }
    }
}
