package org.gridloom.territory.intake;

import java.util.Optional;
import org.gridloom.exchange.Feature;

/** The name by which people on the spot know a feature. */
final class Names {

    private Names() {}

    static Optional<String> of(Feature feature) {
        return feature.text("name").or(() -> feature.text("name:zh")).or(() -> feature.text("name:en"));
    }
}
