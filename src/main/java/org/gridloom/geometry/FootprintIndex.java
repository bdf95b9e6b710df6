package org.gridloom.geometry;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridloom.geometry.Ground.Footprint;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.index.strtree.STRtree;

/** Outlines of buildings by id and by place. Never changes. */
public final class FootprintIndex {

    private final Map<Long, Footprint> byId = new HashMap<>();
    private final STRtree places = new STRtree();

    /** @param footprints metric, in the plane of the units they are used with */
    public FootprintIndex(List<Footprint> footprints) {
        for (var footprint : footprints) {
            byId.put(footprint.id(), footprint);
            places.insert(footprint.outline().getEnvelopeInternal(), footprint);
        }
        places.build();
    }

    Optional<Footprint> find(long id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Those whose envelope meets the given one. */
    List<Footprint> near(Envelope envelope) {
        var found = new ArrayList<Footprint>();
        places.query(envelope, item -> found.add((Footprint) item));
        return found;
    }
}
