package org.gridloom.incident.ground;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.gridloom.incident.metric.Crowd;
import org.gridloom.incident.metric.Question;
import org.gridloom.incident.metric.Tally;

/**
 * Where how many incidents were, as a map takes it. The contract is {@code Heat} of {@code frontend/ground/wire.ts}.
 *
 * @param crowds longitude, latitude, how many
 */
public record HeatOnMap(
        Instant asOf, String what, LocalDate first, LocalDate last, long number, List<double[]> crowds) {

    public HeatOnMap {
        crowds = List.copyOf(crowds);
    }

    public static HeatOnMap of(Tally tally, Question question, Instant asOf, List<Crowd> crowds) {
        return new HeatOnMap(
                asOf,
                tally.name().toLowerCase(Locale.ROOT),
                question.period().from(),
                question.period().last(),
                crowds.stream().mapToLong(Crowd::number).sum(),
                crowds.stream()
                        .map(crowd -> new double[] {crowd.longitude(), crowd.latitude(), crowd.number()})
                        .toList());
    }
}
