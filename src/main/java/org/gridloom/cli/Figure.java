package org.gridloom.cli;

import java.io.PrintStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import tools.jackson.databind.json.JsonMapper;

/** One measured figure, printed as one line of JSON. {@code unit} is empty for a ratio. */
record Figure(String name, BigDecimal value, String unit, SequencedMap<String, Object> parameters) {

    private static final JsonMapper JSON = new JsonMapper();

    /**
     * Rounded to four significant digits, since nothing here is measured better.
     *
     * @param parameters name, value, name, value …
     */
    static Figure of(String name, double value, String unit, Object... parameters) {
        var byName = new LinkedHashMap<String, Object>();
        for (int i = 0; i < parameters.length; i += 2) {
            byName.put((String) parameters[i], parameters[i + 1]);
        }
        var rounded = new BigDecimal(value).round(new MathContext(4));
        return new Figure(name, new BigDecimal(rounded.toPlainString()), unit, byName);
    }

    void print(PrintStream out) {
        var line = new LinkedHashMap<String, Object>();
        line.put("name", name);
        line.put("value", value);
        line.put("unit", unit);
        line.put("parameters", parameters);
        out.println(JSON.writeValueAsString(line));
    }
}
