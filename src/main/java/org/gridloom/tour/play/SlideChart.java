package org.gridloom.tour.play;

import java.awt.geom.Rectangle2D;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.util.Units;
import org.apache.poi.xddf.usermodel.PresetColor;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFShapeProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrossBetween;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisOrientation;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.AxisTickMark;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.BarGrouping;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.DisplayBlanks;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFLineChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xslf.usermodel.XSLFChart;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.gridloom.tour.Play;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTDLbls;
import org.openxmlformats.schemas.drawingml.x2006.chart.STDLblPos;

/** A chart of PowerPoint's own on a slide: its numbers are a table in the file that whoever edits the slides opens by "edit data". */
final class SlideChart {

    private static final List<String> COLOURS = List.of("3566b8", "c2701c", "2f8a63", "8a4fa3", "a3361f", "5b6470");

    /** Of all that is written in it, in points. */
    private static final double SMALL = 9;

    private static final double TITLE = 11;

    /** Millimetres. */
    private static final double LYING = 58;

    private static final double HIGHEST = 140;

    /** Where numbers at every mark would cover one another. */
    private static final int MOST_NUMBERS = 24;

    private final Play.Chart chart;
    private final XSLFChart drawn;

    private SlideChart(Play.Chart chart, XSLFChart drawn) {
        this.chart = chart;
        this.drawn = drawn;
    }

    /** In millimetres. */
    static double height(Play.Chart chart) {
        var bars = chart.categories().size() * Math.max(1, chart.series().size());
        return isOfRows(chart) ? Math.min(HIGHEST, 22 + 5 * bars) : LYING;
    }

    /** @param where in points */
    static void add(XSLFSlide slide, Rectangle2D where, Play.Chart chart) {
        if (chart.categories().isEmpty() || chart.series().isEmpty()) {
            return;
        }
        var drawn = slide.getSlideShow().createChart();
        new SlideChart(chart, drawn).draw();
        var emu = Units.EMU_PER_POINT;
        slide.addChart(
                drawn,
                new Rectangle2D.Double(
                        where.getX() * emu, where.getY() * emu, where.getWidth() * emu, where.getHeight() * emu));
        Described.asLastChart(slide, chart.title());
    }

    private void draw() {
        drawn.setTitleText(chart.title());
        drawn.setTitleOverlay(false);
        drawn.getTitle().getBody().getParagraph(0).getTextRuns().forEach(run -> {
            run.setFontSize(TITLE);
            run.setBold(true);
        });
        drawn.displayBlanksAs(DisplayBlanks.GAP);
        var categories = categories();
        var values = values(categories);
        var type = chart.kind().equals("line") ? ChartTypes.LINE : ChartTypes.BAR;
        var data = drawn.createData(type, categories, values);
        data.setVaryColors(false);
        if (data instanceof XDDFBarChartData bars) {
            bars.setBarDirection(isOfRows(chart) ? BarDirection.BAR : BarDirection.COL);
            bars.setBarGrouping(BarGrouping.CLUSTERED);
            bars.setGapWidth(40);
        }
        series(data);
        drawn.plot(data);
        numbers();
        if (chart.series().size() > 1) {
            var legend = drawn.getOrAddLegend();
            legend.setPosition(LegendPosition.BOTTOM);
            legend.setOverlay(false);
        }
    }

    private XDDFCategoryAxis categories() {
        var axis = drawn.createCategoryAxis(isOfRows(chart) ? AxisPosition.LEFT : AxisPosition.BOTTOM);
        axis.setMajorTickMark(AxisTickMark.NONE);
        axis.getOrAddTextProperties().setFontSize(SMALL);
        if (isOfRows(chart)) {
            // As one reads, from above; PowerPoint begins where the axes meet.
            axis.setOrientation(AxisOrientation.MAX_MIN);
        }
        return axis;
    }

    /** From 0, so that a bar twice as long says twice as much; shares end at 100 %. */
    private XDDFValueAxis values(XDDFCategoryAxis categories) {
        var axis = drawn.createValueAxis(isOfRows(chart) ? AxisPosition.BOTTOM : AxisPosition.LEFT);
        axis.setCrosses(isOfRows(chart) ? AxisCrosses.MAX : AxisCrosses.AUTO_ZERO);
        axis.setCrossBetween(AxisCrossBetween.BETWEEN);
        axis.setMinimum(0);
        axis.setNumberFormat(format());
        axis.setMajorTickMark(AxisTickMark.NONE);
        axis.getOrAddTextProperties().setFontSize(SMALL);
        axis.getOrAddMajorGridProperties().setLineProperties(line(new XDDFSolidFillProperties(grey()), 0.5));
        if (chart.share()) {
            axis.setMaximum(1);
        }
        categories.crossAxis(axis);
        axis.crossAxis(categories);
        return axis;
    }

    private static XDDFColor grey() {
        return XDDFColor.from(PresetColor.LIGHT_GRAY);
    }

    private void series(XDDFChartData data) {
        var last = chart.categories().size();
        var names = XDDFDataSourcesFactory.fromArray(
                chart.categories().toArray(String[]::new), drawn.formatRange(new CellRangeAddress(1, last, 0, 0)), 0);
        for (var i = 0; i < chart.series().size(); i++) {
            var of = chart.series().get(i);
            var range = drawn.formatRange(new CellRangeAddress(1, last, i + 1, i + 1));
            var values = XDDFDataSourcesFactory.fromArray(of.values().toArray(Double[]::new), range, i + 1);
            values.setFormatCode(format());
            var series = data.addSeries(names, values);
            var name = of.unit().isEmpty() ? of.name() : of.name() + " (" + of.unit() + ")";
            series.setTitle(name, drawn.setSheetTitle(name, i + 1));
            series.setShapeProperties(look(COLOURS.get(i % COLOURS.size())));
            if (series instanceof XDDFLineChartData.Series line) {
                line.setSmooth(false);
            }
        }
    }

    private XDDFShapeProperties look(String colour) {
        var fill = new XDDFSolidFillProperties(XDDFColor.from(HexFormat.of().parseHex(colour)));
        var look = new XDDFShapeProperties();
        if (chart.kind().equals("line")) {
            look.setLineProperties(line(fill, 2.25));
        } else {
            look.setFillProperties(fill);
        }
        return look;
    }

    private static XDDFLineProperties line(XDDFSolidFillProperties fill, double points) {
        var line = new XDDFLineProperties(fill);
        line.setWidth(points);
        return line;
    }

    /** At the marks, where there are not too many. */
    private void numbers() {
        if (chart.categories().size() * chart.series().size() > MOST_NUMBERS) {
            return;
        }
        var plot = drawn.getCTChart().getPlotArea();
        plot.getBarChartList()
                .forEach(bars -> bars.getSerList().forEach(series -> numbers(series.addNewDLbls(), STDLblPos.OUT_END)));
        plot.getLineChartList()
                .forEach(lines -> lines.getSerList().forEach(series -> numbers(series.addNewDLbls(), STDLblPos.T)));
    }

    private void numbers(CTDLbls labels, STDLblPos.Enum where) {
        var format = labels.addNewNumFmt();
        format.setFormatCode(format());
        format.setSourceLinked(false);
        var properties = labels.addNewTxPr();
        properties.addNewBodyPr();
        properties.addNewP().addNewPPr().addNewDefRPr().setSz((int) (SMALL * 100));
        labels.addNewDLblPos().setVal(where);
        labels.addNewShowLegendKey().setVal(false);
        labels.addNewShowVal().setVal(true);
        labels.addNewShowCatName().setVal(false);
        labels.addNewShowSerName().setVal(false);
        labels.addNewShowPercent().setVal(false);
        labels.addNewShowBubbleSize().setVal(false);
    }

    private String format() {
        var whole = chart.series().stream()
                .flatMap(series -> series.values().stream())
                .filter(Objects::nonNull)
                .allMatch(value -> value == Math.rint(value));
        return chart.share() ? "0.0%" : whole ? "#,##0" : "#,##0.0";
    }

    private static boolean isOfRows(Play.Chart chart) {
        return chart.kind().equals("row");
    }
}
