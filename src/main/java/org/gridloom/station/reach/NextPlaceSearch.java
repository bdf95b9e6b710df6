package org.gridloom.station.reach;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;

/** A search for the next places that goes on in the background. Whoever started it looks at it now and then, and may cancel it. */
public final class NextPlaceSearch {

    private final AtomicBoolean cancelled = new AtomicBoolean();
    private final CompletableFuture<List<NextPlace>> found = new CompletableFuture<>();
    private volatile double done;

    /** From 0 to 1. */
    public double progress() {
        return done;
    }

    /** It ends soon, with nothing found. */
    public void cancel() {
        cancelled.set(true);
    }

    public boolean isCancelled() {
        return cancelled.get();
    }

    /** Waits for its end, but no longer than this. */
    public boolean isOverWithin(Duration patience) throws InterruptedException {
        try {
            found.get(patience.toNanos(), TimeUnit.NANOSECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            // Whoever asks what was found hears of it.
            return true;
        }
    }

    /** The best first; nothing while it goes on. None were found where no place gains anything, or where it was cancelled. */
    public Optional<List<NextPlace>> found() {
        return found.isDone() ? Optional.of(found.join()) : Optional.empty();
    }

    void progress(double share) {
        done = share;
    }

    void end(List<NextPlace> places) {
        found.complete(places);
    }

    void fail(Throwable fault) {
        found.completeExceptionally(fault);
    }
}
