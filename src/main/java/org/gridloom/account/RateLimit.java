package org.gridloom.account;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * So many in a while for each caller, all of which may come at once. Kept in memory, so it is per node; of very many callers those not heard of for
 * longest are forgotten, so that nobody fills the memory by calling under ever new names.
 */
public final class RateLimit {

    private static final int MOST_CALLERS = 10_000;

    private record Allowance(double left, long at) {}

    private final int most;
    private final long whileNanos;
    private final LongSupplier nanos;
    private final Map<String, Allowance> callers = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Allowance> eldest) {
            return size() > MOST_CALLERS;
        }
    };

    /** @param most in each {@code time} */
    public RateLimit(int most, Duration time) {
        this(most, time, System::nanoTime);
    }

    RateLimit(int most, Duration time, LongSupplier nanos) {
        this.most = most;
        this.whileNanos = time.toNanos();
        this.nanos = nanos;
    }

    /** Whom an address counts for: one household or office has the first half of an IPv6 address, and as many of the second as it likes. */
    public static String network(String address) {
        var groups = address.split(":", -1);
        return groups.length < 8 ? address : String.join(":", List.of(groups).subList(0, 4));
    }

    /** Whether the caller has one left; takes it. */
    public synchronized boolean take(String caller) {
        var left = left(caller);
        var taken = left >= 1;
        callers.put(caller, new Allowance(taken ? left - 1 : left, nanos.getAsLong()));
        return taken;
    }

    /** Whether the caller has none left; takes nothing. */
    public boolean exhausted(String caller) {
        return !untilNext(caller).isZero();
    }

    /** How long until the caller has one; nothing where there is one now. */
    public synchronized Duration untilNext(String caller) {
        var missing = 1 - left(caller);
        return missing <= 0 ? Duration.ZERO : Duration.ofNanos((long) Math.ceil(missing / most * whileNanos));
    }

    /** One back for a caller from whom it should not have been taken. */
    public synchronized void giveBack(String caller) {
        callers.put(caller, new Allowance(Math.min(most, left(caller) + 1), nanos.getAsLong()));
    }

    /** All back. */
    public synchronized void forget(String caller) {
        callers.remove(caller);
    }

    synchronized int callers() {
        return callers.size();
    }

    private double left(String caller) {
        var allowance = callers.get(caller);
        if (allowance == null) {
            return most;
        }
        var grown = (double) (nanos.getAsLong() - allowance.at()) / whileNanos * most;
        return Math.min(most, allowance.left() + grown);
    }
}
