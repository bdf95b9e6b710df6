package org.gridloom.cli;

import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import org.gridloom.geometry.MetricPlane;
import org.gridloom.rules.Finding;
import org.gridloom.rules.Severity;
import org.gridloom.rules.Words;
import org.locationtech.jts.io.geojson.GeoJsonWriter;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;

/** The findings of a check as JSON; places in longitude and latitude. */
final class CheckReport {

    private static final JsonMapper JSON = new JsonMapper();

    private CheckReport() {}

    static String of(FilePlan plan, List<Finding> findings, MetricPlane plane, List<String> repairs) {
        var words = Words.in(Locale.ENGLISH);
        var places = new GeoJsonWriter(8);
        places.setEncodeCRS(false);
        var text = new StringWriter();
        try (var json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            json.writeNumberProperty("units", plan.units().size());
            json.writeNumberProperty("grids", plan.grids().size());
            json.writeNumberProperty(
                    "households",
                    plan.units().stream().mapToLong(PlanUnits.Unit::households).sum());
            json.writeBooleanProperty("legal", findings.stream().noneMatch(each -> each.severity() == Severity.ERROR));
            json.writeName("repairs");
            json.writeRawValue(JSON.writeValueAsString(repairs));
            json.writeName("findings");
            json.writeStartArray();
            for (var finding : findings) {
                json.writeStartObject();
                json.writeStringProperty("rule", finding.rule().name());
                json.writeStringProperty("severity", finding.severity().name());
                json.writeBooleanProperty("waivable", finding.waivable());
                json.writeStringProperty("subject", finding.subject());
                if (finding.grid().isPresent()) {
                    json.writeStringProperty("grid", finding.grid().get());
                }
                json.writeStringProperty("text", words.say(finding, key -> key));
                json.writeName("numbers");
                json.writeRawValue(JSON.writeValueAsString(finding.numbers()));
                json.writeName("where");
                json.writeRawValue(places.write(plane.toStored(plane.factory().createGeometry(finding.where()))));
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        return text + System.lineSeparator();
    }
}
