package org.gridloom.territory;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Places that serve people and are open now, for features that must not know the one that keeps them. Beans of that feature; they hold the asker's rights. */
public interface OpenPlaces {

    /** Nearest first; longitude and latitude in degrees of EPSG:4490. */
    List<OpenPlace> near(double longitude, double latitude, int most);

    /**
     * @param layer of the map that shows it, and its id there
     * @param kind message key of what it is
     * @param closes when it next does; nothing where it never does soon
     */
    record OpenPlace(
            String layer,
            long id,
            String kind,
            String name,
            @Nullable String address,
            @Nullable String phone,
            double longitude,
            double latitude,
            double metres,
            Optional<Instant> closes) {}
}
