package org.gridloom.exchange;

import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** An import report for programs: one JSON object; reasons by key and as English text. */
public final class ReportJson {

    private ReportJson() {}

    public static String of(ImportReport report) {
        var text = new StringWriter();
        try (var json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            array(json, "files", report.files(), file -> {
                json.writeStringProperty("file", file.file());
                optional(json, "format", file.format());
                if (file.unreadable() != null) {
                    message(json, file.unreadable());
                }
            });
            array(json, "tallies", report.tallies(), tally -> tally(json, tally));
            array(json, "groups", report.groups(), group -> {
                json.writeStringProperty("file", group.file());
                json.writeStringProperty("layer", group.layer());
                json.writeStringProperty("outcome", group.outcome().name());
                json.writeStringProperty("reason", group.reason().name());
                json.writeNumberProperty("count", group.count());
                array(json, "examples", group.examples(), example -> {
                    json.writeNumberProperty("record", example.record());
                    optional(json, "id", example.id());
                    message(json, example.why());
                });
            });
            array(json, "statements", report.statements(), statement -> message(json, statement));
            json.writeEndObject();
        }
        return text.toString();
    }

    private static void tally(JsonGenerator json, ImportReport.Tally tally) {
        json.writeStringProperty("file", tally.file());
        json.writeStringProperty("layer", tally.layer());
        json.writeNumberProperty("read", tally.read());
        json.writeNumberProperty("taken", tally.taken());
        json.writeNumberProperty("joined", tally.joined());
        json.writeNumberProperty("repeated", tally.repeated());
        json.writeNumberProperty("leftOut", tally.leftOut());
        json.writeNumberProperty("refused", tally.refused());
        json.writeNumberProperty("repaired", tally.repaired());
    }

    private static void message(JsonGenerator json, Message message) {
        json.writeStringProperty("key", message.reason().name());
        json.writeStringProperty("text", message.text(Locale.ENGLISH));
    }

    private static void optional(JsonGenerator json, String name, @Nullable String value) {
        if (value != null) {
            json.writeStringProperty(name, value);
        }
    }

    private static <T> void array(JsonGenerator json, String name, List<T> elements, Consumer<T> write) {
        json.writeArrayPropertyStart(name);
        for (var element : elements) {
            json.writeStartObject();
            write.accept(element);
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
