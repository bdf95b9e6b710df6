package org.gridloom.territory.ui;

import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a link to the map says: {@code ?at=121.49750,31.23850,14.25&of=grid:12}.
 *
 * @param at nothing where the whole territory is meant
 * @param of the thing whose card is open
 */
record ViewInUrl(@Nullable At at, @Nullable Thing of) {

    record At(double longitude, double latitude, double zoom) {}

    record Thing(String layer, long id) {}

    private static final Pattern AT =
            Pattern.compile("(-?\\d{1,3}(?:\\.\\d+)?),(-?\\d{1,2}(?:\\.\\d+)?),(\\d{1,2}(?:\\.\\d+)?)");
    private static final Pattern OF = Pattern.compile("([a-z]{1,20}):(\\d{1,18})");

    /** What cannot be read counts as not said: an old or broken link still opens the map. */
    static ViewInUrl read(QueryParameters query) {
        var at = query.getSingleParameter("at")
                .map(AT::matcher)
                .filter(Matcher::matches)
                .map(m -> new At(
                        Double.parseDouble(m.group(1)),
                        Double.parseDouble(m.group(2)),
                        Double.parseDouble(m.group(3))));
        var of = query.getSingleParameter("of")
                .map(OF::matcher)
                .filter(Matcher::matches)
                .map(m -> new Thing(m.group(1), Long.parseLong(m.group(2))));
        return new ViewInUrl(
                at.filter(a -> Math.abs(a.longitude()) <= 180 && Math.abs(a.latitude()) <= 85)
                        .orElse(null),
                of.orElse(null));
    }

    QueryParameters write() {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        if (at != null) {
            parameters.put(
                    "at",
                    List.of(String.format(Locale.ROOT, "%.5f,%.5f,%.2f", at.longitude(), at.latitude(), at.zoom())));
        }
        if (of != null) {
            parameters.put("of", List.of(of.layer() + ":" + of.id()));
        }
        return new QueryParameters(parameters);
    }

    ViewInUrl movedTo(double longitude, double latitude, double zoom) {
        return new ViewInUrl(new At(longitude, latitude, zoom), of);
    }

    ViewInUrl showing(@Nullable Thing thing) {
        return new ViewInUrl(at, thing);
    }

    Optional<Thing> thing() {
        return Optional.ofNullable(of);
    }
}
