package org.gridloom.partition;

import java.util.Comparator;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Several searches beside each other from different seeds; the best plan of all counts. */
final class Strands {

    private static final int MOST = 4;

    private static final Comparator<Outcome> BEST = Comparator.comparingInt(
                    (Outcome outcome) -> outcome.grids() - outcome.figures().inWindow())
            .thenComparing(Outcome::objective);

    /** Tells only of plans that are better than those of the other strands. */
    private static final class Shared implements Progress {
        private final Progress progress;
        private int illegal = Integer.MAX_VALUE;
        private double least = Double.POSITIVE_INFINITY;

        Shared(Progress progress) {
            this.progress = progress;
        }

        @Override
        public synchronized void better(double done, double objective, int illegalNow, Supplier<int[]> gridOf) {
            if (illegalNow < illegal || illegalNow == illegal && objective < least) {
                illegal = illegalNow;
                least = objective;
                progress.better(done, objective, illegalNow, gridOf);
            }
        }

        @Override
        public boolean cancelled() {
            return progress.cancelled();
        }
    }

    private Strands() {}

    static Outcome divide(Problem problem, Budget budget, long seed, Progress progress) {
        int strands = Math.min(MOST, Runtime.getRuntime().availableProcessors());
        var shared = new Shared(progress);
        var others = IntStream.range(1, strands)
                .mapToObj(strand -> CompletableFuture.supplyAsync(
                        () -> Partitioner.alone(problem, budget, seed + 1_000_003L * strand, shared)))
                .toList();
        var best = Partitioner.alone(problem, budget, seed, shared);
        for (var other : others) {
            var found = other.join();
            best = BEST.compare(found, best) < 0 ? found : best;
        }
        return best;
    }
}
