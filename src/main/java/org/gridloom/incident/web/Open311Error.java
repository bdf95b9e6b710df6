package org.gridloom.incident.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** As GeoReport v2 wants errors: a list of these. */
record Open311Error(int code, String description) {

    static String write(List<Open311Error> errors, Open311Format format) {
        return format.write(
                "errors", "error", errors.stream().map(Open311Error::fields).toList());
    }

    private Map<String, Object> fields() {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("code", code);
        fields.put("description", description);
        return fields;
    }
}
