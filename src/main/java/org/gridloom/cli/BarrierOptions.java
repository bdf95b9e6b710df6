package org.gridloom.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.gridloom.geometry.BarrierClass;
import org.gridloom.geometry.MetricPlane;
import org.gridloom.partition.PolygonNetwork.BarrierLine;
import org.gridloom.partition.PolygonNetwork.Barriers;
import org.gridloom.territory.intake.BarrierWords;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.util.LinearComponentExtracter;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Barriers from a file of their own. */
final class BarrierOptions {

    @Option(
            names = "--barriers",
            paramLabel = "FILE",
            description = "Roads, railways, rivers, walls: borders along them are welcome")
    private @Nullable Path barriers;

    @Option(
            names = "--impassable",
            split = ",",
            paramLabel = "CLASS",
            converter = InSmallLetters.class,
            description =
                    "Barriers no grid reaches across but by a bridge in the file: wall, minor_road, main_road, railway, river")
    private List<BarrierClass> impassable = List.of();

    private static final class InSmallLetters implements ITypeConverter<BarrierClass> {
        @Override
        public BarrierClass convert(String value) {
            return Arrays.stream(BarrierClass.values())
                    .filter(each -> each.name().equalsIgnoreCase(value.strip()))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException("there is no barrier \"" + value + "\""));
        }
    }

    /** None where no file was given. */
    Barriers read(MetricPlane plane, PrintWriter remarks) {
        if (barriers == null) {
            if (!impassable.isEmpty()) {
                throw new PlainFiles.Unusable(
                        "--impassable says what no grid reaches across of a file given by --barriers");
            }
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
            throw new PlainFiles.Unusable(barriers.getFileName()
                    + ": holds no barrier; a property named barrier says what a line is: "
                    + String.join(
                            ", ",
                            Arrays.stream(BarrierClass.values())
                                    .map(each -> each.name().toLowerCase(Locale.ROOT))
                                    .toList()));
        }
        return new Barriers(lines, Set.copyOf(impassable), bridges);
    }

    private static List<LineString> lines(Geometry metric) {
        List<?> found = LinearComponentExtracter.getLines(metric);
        return found.stream().map(LineString.class::cast).toList();
    }
}
