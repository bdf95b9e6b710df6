package org.gridloom.territory.intake;

import java.util.ArrayList;
import java.util.List;
import org.gridloom.exchange.Feature;
import org.gridloom.exchange.FeatureJoiner;
import org.gridloom.exchange.ImportLog;
import org.gridloom.exchange.Message;
import org.gridloom.territory.TerritoryDraft.PlaceDraft;
import org.locationtech.jts.geom.Point;

/** Named points: what people search for and find their way by. One without a name cannot be asked for. */
final class Places {

    private final ImportLog.OfLayer log;

    Places(ImportLog.OfLayer log) {
        this.log = log;
    }

    List<PlaceDraft> places(List<Feature> features) {
        var named = new ArrayList<Feature>();
        for (var feature : features) {
            if (!(feature.geometry() instanceof Point)) {
                log.leftOut(feature, Message.of(TerritoryReason.NOT_A_POINT));
            } else if (Names.of(feature).isEmpty()) {
                log.leftOut(feature, Message.of(TerritoryReason.NO_NAME));
            } else {
                named.add(feature);
            }
        }
        var places = new ArrayList<PlaceDraft>();
        for (var place : new FeatureJoiner(log).join(named, Places::kind)) {
            log.taken(place);
            places.add(new PlaceDraft(
                    place.idOrOrigin(), kind(place), Names.of(place).orElseThrow(), (Point) place.geometry()));
        }
        return places;
    }

    private static String kind(Feature place) {
        return place.text("kind")
                .or(() -> place.text("amenity"))
                .or(() -> place.text("shop"))
                .or(() -> place.text("tourism"))
                .orElse("place");
    }
}
