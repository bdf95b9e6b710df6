package org.gridloom.station;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gridloom.account.SystemAccount;
import org.gridloom.tile.TileFeature;
import org.gridloom.tile.TileLayer;
import org.locationtech.jts.geom.Envelope;
import org.springframework.stereotype.Component;

/** The stations as a tile layer. All of them: tiles are made once for everybody and cut to a scope afterwards. */
@Component
class StationLayer implements TileLayer {

    private final Stations stations;

    StationLayer(Stations stations) {
        this.stations = stations;
    }

    @Override
    public String name() {
        return "station";
    }

    @Override
    public ZoomRange zooms() {
        return new ZoomRange(12, 16);
    }

    @Override
    public Set<String> changedBy() {
        return Set.of("territory", "stations");
    }

    @Override
    public List<TileFeature> featuresIn(Envelope lonLat, int zoom) {
        return SystemAccount.act(() -> stations.inBounds(lonLat)).stream()
                .map(station -> new TileFeature(
                        station.id(),
                        station.point(),
                        Map.of("kind", station.kind().name(), "name", station.name())))
                .toList();
    }
}
