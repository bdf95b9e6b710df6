package org.gridloom.incident.ground;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.gridloom.incident.metric.Metric;
import org.gridloom.incident.metric.Tally;

/** What the grids of a map can be coloured by. */
public sealed interface GridFigure {

    /** How a value is to be read. */
    enum Kind {
        COUNT,
        /** From 0 to 1. */
        SHARE,
        /** So many to a thousand households. */
        PER_THOUSAND
    }

    int THOUSAND = 1000;

    /** Every figure has one of its own. */
    String name();

    Kind kind();

    /**
     * The value of one grid.
     *
     * @param part what was counted, for a rate its numerator
     * @param whole of a rate its denominator
     * @return nothing where there is nothing to have a share of
     */
    default OptionalDouble value(long part, long whole, int households) {
        return switch (kind()) {
            case COUNT -> OptionalDouble.of(part);
            case SHARE -> whole == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) part / whole);
            case PER_THOUSAND ->
                households == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) part * THOUSAND / households);
        };
    }

    /** Of what was reported in the period. */
    record Count(Tally tally) implements GridFigure {

        @Override
        public String name() {
            return tally.name();
        }

        @Override
        public Kind kind() {
            return Kind.COUNT;
        }
    }

    /** Of what was reported in the period, against the grid's households. */
    record PerThousand(Tally tally) implements GridFigure {

        @Override
        public String name() {
            return tally.name() + "_PER_1000";
        }

        @Override
        public Kind kind() {
            return Kind.PER_THOUSAND;
        }
    }

    /** Of what was reported in the period. */
    record Rate(Metric metric) implements GridFigure {

        @Override
        public String name() {
            return metric.name();
        }

        @Override
        public Kind kind() {
            return Kind.SHARE;
        }
    }

    /** As it stands now, whatever the period. */
    enum Now implements GridFigure {
        OPEN(Kind.COUNT),
        OVERDUE(Kind.COUNT),
        OPEN_PER_1000(Kind.PER_THOUSAND),
        HOUSEHOLDS(Kind.COUNT);

        private final Kind kind;

        Now(Kind kind) {
            this.kind = kind;
        }

        @Override
        public Kind kind() {
            return kind;
        }
    }

    /** In the order in which they are offered. */
    static List<GridFigure> all() {
        return Offered.ALL;
    }

    static Optional<GridFigure> named(String name) {
        return all().stream()
                .filter(figure -> figure.name().equalsIgnoreCase(name))
                .findAny();
    }

    /** Apart, since it needs figures whose own making needs this interface. */
    final class Offered {

        private static final List<GridFigure> ALL = Stream.of(
                        Arrays.stream(Now.values()),
                        Stream.of(new Count(Tally.RECEIVED), new PerThousand(Tally.RECEIVED)),
                        Arrays.stream(Metric.values()).map(Rate::new),
                        Arrays.stream(Tally.values())
                                .filter(tally -> tally != Tally.RECEIVED)
                                .map(Count::new))
                .<GridFigure>flatMap(figures -> figures)
                .toList();

        private Offered() {}
    }
}
