package org.gridloom.exchange;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** The {@code crs} member of GeoJSON from before RFC 7946. */
final class GeoJsonCrs {

    /**
     * CRS84, EPSG:4326 and EPSG:4490 in all the ways they are written. The old specification said "longitude first" whatever the system's own
     * order, and that is what files do.
     */
    private static final Pattern LONGITUDE_LATITUDE =
            Pattern.compile("(?i).*\\bCRS:?84|.*\\bEPSG\\b.*\\b(4326|4490)|WGS ?_?84|CGCS ?_?2000");

    private static final Pattern EPSG = Pattern.compile("(?i).*\\bEPSG\\b\\D.*?(\\d{4,6})");

    private GeoJsonCrs() {}

    /** The number in {@code urn:ogc:def:crs:EPSG::4548} and the like. */
    static Optional<Integer> epsg(String name) {
        var found = EPSG.matcher(name.strip());
        return found.matches() ? Optional.of(Integer.parseInt(found.group(1))) : Optional.empty();
    }

    /** The system's name where it is not longitude and latitude on WGS84 or CGCS2000. The parser stands on the member's value. */
    static @Nullable String foreign(JsonParser parser) {
        if (parser.currentToken() == JsonToken.VALUE_NULL) {
            return null;
        }
        var name = name(parser);
        return LONGITUDE_LATITUDE.matcher(name.strip()).matches() ? null : name;
    }

    private static String name(JsonParser parser) {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            var text = parser.getValueAsString("?");
            parser.skipChildren();
            return text;
        }
        var found = "?";
        // Every text inside counts; there are only "type": "name" and the name itself, at most as a link.
        int depth = 1;
        while (depth > 0) {
            var token = parser.nextToken();
            if (token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY) {
                depth++;
            } else if (token == JsonToken.END_OBJECT || token == JsonToken.END_ARRAY) {
                depth--;
            } else if (token == JsonToken.VALUE_STRING && !"type".equals(parser.currentName())) {
                found = parser.getString();
            } else if (token == null) {
                return found;
            }
        }
        return found;
    }
}
