package org.gridloom.territory.intake;

import java.util.List;
import java.util.Optional;
import org.gridloom.exchange.Feature;

/** The administrative code a feature carries, under the names files have for it. */
final class Codes {

    private static final List<String> PROPERTIES =
            List.of("code", "CODE", "ref", "community_code", "grid_code", "社区代码", "网格代码", "网格编码", "区划代码");

    private Codes() {}

    /** 12 digits. */
    static Optional<String> community(Feature feature) {
        return code(feature, "[0-9]{12}");
    }

    /** 15 digits, of which the last three are not all zero. */
    static Optional<String> grid(Feature feature) {
        return code(feature, "[0-9]{12}(?!000)[0-9]{3}");
    }

    private static Optional<String> code(Feature feature, String pattern) {
        return PROPERTIES.stream()
                .flatMap(property -> text(feature, property).stream())
                .filter(code -> code.matches(pattern))
                .findFirst();
    }

    /** A code written as a number is still one. */
    private static Optional<String> text(Feature feature, String property) {
        return feature.properties().get(property) instanceof Number number
                ? Optional.of("%.0f".formatted(number.doubleValue()))
                : feature.text(property);
    }
}
