package org.gridloom.territory.ui;

import com.vaadin.flow.router.QueryParameters;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a link to the map says: {@code ?at=121.49750,31.23850,14.25&of=grid:12}. Here only the thing whose card is open is read; the map's component reads
 * and writes the whole, see {@code frontend/map/view-link.ts}.
 */
final class ViewInUrl {

    record Thing(String layer, long id) {}

    private static final Pattern OF = Pattern.compile("([a-z]{1,20}):(\\d{1,15})");

    private ViewInUrl() {}

    /** What cannot be read counts as not said: an old or broken link still opens the map. */
    static Optional<Thing> thing(QueryParameters query) {
        return query.getSingleParameter("of")
                .map(OF::matcher)
                .filter(Matcher::matches)
                .map(of -> new Thing(of.group(1), Long.parseLong(of.group(2))));
    }
}
