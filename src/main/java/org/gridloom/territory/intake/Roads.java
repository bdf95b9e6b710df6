package org.gridloom.territory.intake;

import java.util.ArrayList;
import java.util.List;
import org.gridloom.exchange.Feature;
import org.gridloom.exchange.FeatureJoiner;
import org.gridloom.exchange.ImportLog;
import org.gridloom.exchange.Message;
import org.gridloom.geometry.BarrierClass;
import org.gridloom.territory.TerritoryDraft.BarrierDraft;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Lineal;

/** Roads and railways as barriers; which are, {@link BarrierWords} knows. */
final class Roads {

    private final ImportLog.OfLayer log;

    Roads(ImportLog.OfLayer log) {
        this.log = log;
    }

    List<BarrierDraft> barriers(List<Feature> features) {
        var lines = new ArrayList<Feature>();
        for (var feature : features) {
            if (!(feature.geometry() instanceof Lineal)) {
                log.leftOut(feature, Message.of(TerritoryReason.NOT_A_LINE));
            } else if (BarrierWords.detail(feature).equals("ferry")) {
                log.leftOut(feature, Message.of(TerritoryReason.FERRY));
            } else {
                lines.add(feature);
            }
        }
        var barriers = new ArrayList<BarrierDraft>();
        for (var road : new FeatureJoiner(log).join(lines, BarrierWords::detail)) {
            var barrier = BarrierWords.ofRoad(road);
            if (barrier.isEmpty()) {
                log.leftOut(road, Message.of(TerritoryReason.KIND_NOT_KEPT, BarrierWords.detail(road)));
                continue;
            }
            log.taken(road);
            barriers.addAll(lines(road, barrier.get(), BarrierWords.detail(road)));
        }
        return barriers;
    }

    /** One draft for each of the feature's lines. */
    static List<BarrierDraft> lines(Feature feature, BarrierClass barrier, String detail) {
        var drafts = new ArrayList<BarrierDraft>();
        for (int i = 0; i < feature.geometry().getNumGeometries(); i++) {
            drafts.add(new BarrierDraft(
                    feature.idOrOrigin(),
                    barrier,
                    detail,
                    Names.of(feature).orElse(null),
                    Math.max(0, feature.number("width").orElse(0)),
                    feature.flag("is_tunnel") || feature.flag("tunnel"),
                    feature.flag("is_bridge") || feature.flag("bridge"),
                    (LineString) feature.geometry().getGeometryN(i)));
        }
        return drafts;
    }
}
