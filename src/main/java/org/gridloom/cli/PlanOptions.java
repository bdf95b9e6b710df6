package org.gridloom.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.gridloom.geometry.BarrierClass;
import org.gridloom.geometry.MetricPlane;
import org.gridloom.partition.PolygonNetwork.BarrierLine;
import org.gridloom.partition.PolygonNetwork.Barriers;
import org.gridloom.partition.Weights;
import org.gridloom.territory.intake.BarrierWords;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.util.LinearComponentExtracter;
import picocli.CommandLine.Option;

/** What a plan is made with besides its units: barriers, and what each aim counts. */
final class PlanOptions {

    @Option(names = "--barriers", paramLabel = "FILE", description = "Roads, railways, rivers, walls: borders along them are welcome")
    private @Nullable Path barriers;

    @Option(
            names = "--impassable",
            split = ",",
            paramLabel = "CLASS",
            description = "Barriers no grid reaches across but by a bridge in the file: ${COMPLETION-CANDIDATES}")
    private List<BarrierClass> impassable = List.of();

    @Option(names = "--weight-barriers", defaultValue = "1", paramLabel = "W", description = "Borders along barriers (default: 1)")
    private double alongBarriers = 1;

    @Option(names = "--weight-shape", defaultValue = "1", paramLabel = "W", description = "Compactness (default: 1)")
    private double shape = 1;

    @Option(names = "--weight-balance", defaultValue = "0.3", paramLabel = "W", description = "Households near the ideal (default: 0.3)")
    private double balance = 0.3;

    @Option(names = "--weight-stability", defaultValue = "1", paramLabel = "W", description = "Few households moved (default: 1)")
    private double stability = 1;

    /** @param somethingInForce without it nothing can be kept stable */
    Weights weights(boolean somethingInForce) {
        return Weights.DEFAULT
                .withBarriers(alongBarriers)
                .withShape(shape)
                .withBalance(balance)
                .withStability(somethingInForce ? stability : 0);
    }

    Barriers barriers(MetricPlane plane, PrintWriter remarks) {
        Set<BarrierClass> closed = impassable.isEmpty()
                ? Set.of()
                : EnumSet.copyOf(impassable);
        if (barriers == null) {
            return Barriers.NONE;
        }
        var lines = new ArrayList<BarrierLine>();
        var bridges = new ArrayList<LineString>();
        int unknown = 0;
        for (var feature : PlainFiles.read(barriers, Optional.empty(), remarks).features()) {
            var told = BarrierWords.of(feature);
            unknown += told.isEmpty() ? 1 : 0;
            var barrier = told.orElse(BarrierClass.MINOR_ROAD);
            for (var line : lines(plane.toMetric(feature.geometry()))) {
                if (BarrierWords.isBridge(feature)) {
                    bridges.add(line);
                } else if (barrier != BarrierClass.NONE) {
                    lines.add(new BarrierLine(line, barrier));
                }
            }
        }
        if (unknown > 0) {
            remarks.println(barriers.getFileName() + ": nothing says what barrier " + unknown
                    + " records are (barrier, class, waterway, highway, railway); they count as minor roads");
        }
        if (lines.isEmpty()) {
            throw new PlainFiles.Unusable(barriers.getFileName() + ": holds no barrier; a property named barrier says what a line is: "
                    + String.join(", ", Arrays.stream(BarrierClass.values()).map(each -> each.name().toLowerCase(Locale.ROOT)).toList()));
        }
        return new Barriers(lines, closed, bridges);
    }

    private static List<LineString> lines(Geometry metric) {
        List<?> found = LinearComponentExtracter.getLines(metric);
        return found.stream().map(LineString.class::cast).toList();
    }
}
