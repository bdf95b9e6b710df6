package org.gridloom.incident.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.DoublePredicate;
import org.gridloom.incident.Contact;
import org.gridloom.incident.IncidentCategory;
import org.gridloom.incident.IncidentChannel;
import org.gridloom.incident.Report;
import org.gridloom.incident.photo.MediaLink;

/** The fields of a posted request, read into a report. Everything that is wrong is said at once. */
final class Open311Form {

    /** A report, or what is wrong with the fields. */
    sealed interface Read {
        record Good(Report report) implements Read {}

        record Bad(List<Open311Error> errors) implements Read {}
    }

    private final Map<String, String> fields;
    private final List<Open311Error> errors = new ArrayList<>();

    private Open311Form(Map<String, String> fields) {
        this.fields = fields;
    }

    static Read read(Map<String, String> fields) {
        return new Open311Form(fields).read();
    }

    private Read read() {
        var category = category();
        var latitude = degrees("lat", value -> Math.abs(value) <= 90, "between -90 and 90");
        var longitude = degrees("long", value -> Math.abs(value) <= 180, "between -180 and 180");
        var description = field("description");
        if (description.isEmpty()) {
            wrong("description is missing");
        } else if (description.length() > Report.LONGEST_DESCRIPTION) {
            wrong("description has more than " + Report.LONGEST_DESCRIPTION + " characters");
        }
        try {
            MediaLink.read(field(Open311Media.FIELD));
        } catch (IllegalArgumentException e) {
            wrong(String.valueOf(e.getMessage()));
        }
        var address = field("address_string");
        if (!errors.isEmpty()) {
            return new Read.Bad(errors);
        }
        try {
            return new Read.Good(new Report(
                    category,
                    Report.titleOf(description),
                    description,
                    address.isEmpty() ? null : address,
                    longitude,
                    latitude,
                    false,
                    IncidentChannel.OPEN311,
                    contact()));
        } catch (IllegalArgumentException e) {
            wrong(String.valueOf(e.getMessage()));
            return new Read.Bad(errors);
        }
    }

    private IncidentCategory category() {
        var code = field("service_code");
        for (var category : IncidentCategory.values()) {
            if (category.name().equals(code)) {
                return category;
            }
        }
        wrong(code.isEmpty() ? "service_code is missing" : "service_code is none of services.json");
        return IncidentCategory.LIVELIHOOD;
    }

    private double degrees(String name, DoublePredicate inRange, String range) {
        var text = field(name);
        if (text.isEmpty()) {
            wrong(name + " is missing; addresses are not looked up");
            return 0;
        }
        try {
            var value = Double.parseDouble(text);
            if (inRange.test(value)) {
                return value;
            }
        } catch (NumberFormatException e) {
            // Said below, as for a number out of range.
        }
        wrong(name + " is not a number " + range);
        return 0;
    }

    /** Family names come first where the platform is used. */
    private Contact contact() {
        return new Contact(field("last_name") + field("first_name"), field("phone"));
    }

    private String field(String name) {
        return fields.getOrDefault(name, "").strip();
    }

    private void wrong(String description) {
        errors.add(new Open311Error(400, description));
    }
}
