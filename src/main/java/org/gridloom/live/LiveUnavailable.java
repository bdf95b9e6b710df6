package org.gridloom.live;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** The database server cannot be read as a change stream; says what stands in the way and what to do about it. */
public class LiveUnavailable extends RuntimeException {

    private final String remedy;

    LiveUnavailable(String what, String remedy) {
        super(what + " " + remedy);
        this.remedy = remedy;
    }

    /** Prints it at start as a plain sentence instead of a stack trace. */
    static class Analyzer extends AbstractFailureAnalyzer<LiveUnavailable> {
        @Override
        protected FailureAnalysis analyze(Throwable rootFailure, LiveUnavailable cause) {
            return new FailureAnalysis(cause.getMessage(), cause.remedy, cause);
        }
    }
}
