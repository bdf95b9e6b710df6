package org.gridloom.map;

import java.util.Locale;
import java.util.Map;

/** Words of a feature that the map's component shows, such as what its legend calls a sign. Beans of the features. */
public interface MapWords {

    /** By the component's own keys. */
    Map<String, String> in(Locale locale);
}
