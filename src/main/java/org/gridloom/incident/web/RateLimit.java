package org.gridloom.incident.web;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/** So many a minute for each caller, of which a whole minute's may come at once. Kept in memory, so it is per node. */
final class RateLimit {

    /** Beyond this many callers those whose allowance is full again are forgotten. */
    private static final int MANY = 10_000;

    private static final long MINUTE = 60_000_000_000L;

    private record Allowance(double left, long at) {}

    private final int perMinute;
    private final LongSupplier nanos;
    private final Map<String, Allowance> callers = new ConcurrentHashMap<>();

    RateLimit(int perMinute, LongSupplier nanos) {
        this.perMinute = perMinute;
        this.nanos = nanos;
    }

    /** Whether the caller has one left; takes it. */
    boolean take(String caller) {
        if (callers.size() > MANY) {
            callers.values().removeIf(allowance -> left(allowance) >= perMinute);
        }
        var taken = new boolean[1];
        callers.compute(caller, (key, before) -> {
            var left = before == null ? perMinute : left(before);
            taken[0] = left >= 1;
            return new Allowance(taken[0] ? left - 1 : left, nanos.getAsLong());
        });
        return taken[0];
    }

    /** Whether the caller has none left; takes nothing. */
    boolean exhausted(String caller) {
        var allowance = callers.get(caller);
        return allowance != null && left(allowance) < 1;
    }

    private double left(Allowance allowance) {
        var grown = (double) (nanos.getAsLong() - allowance.at()) / MINUTE * perMinute;
        return Math.min(perMinute, allowance.left() + grown);
    }
}
