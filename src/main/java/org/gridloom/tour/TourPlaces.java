package org.gridloom.tour;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gridloom.shell.PageWords;
import org.gridloom.territory.PlaceCode;
import org.gridloom.territory.Territory;
import org.springframework.stereotype.Component;

/** What a tour's place is called. */
@Component
public class TourPlaces {

    /** @param code empty for the whole territory */
    public record Place(String code, String name) {}

    private final Territory territory;

    TourPlaces(Territory territory) {
        this.territory = territory;
    }

    String name(String code, PageWords words) {
        return code.isEmpty() || code.length() < PlaceCode.STREET
                ? words.say("tour.place.whole")
                : names().getOrDefault(code, code);
    }

    /** The whole territory, and its streets and communities, each street before its communities. */
    List<Place> all(PageWords words) {
        var places = new ArrayList<Place>();
        places.add(new Place("", name("", words)));
        names().forEach((code, name) -> places.add(new Place(code, name)));
        return places;
    }

    private Map<String, String> names() {
        var names = new LinkedHashMap<String, String>();
        territory.communities().forEach(community -> {
            names.putIfAbsent(PlaceCode.streetOf(community.code()), community.streetName());
            names.put(community.code(), community.name());
        });
        return names;
    }
}
