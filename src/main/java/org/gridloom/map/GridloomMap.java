package org.gridloom.map;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.shared.Registration;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;

/** The map. Features put pins and plans on it in the browser; the server tells it where to look and hears what is selected. */
@Tag("gridloom-map")
@NpmPackage(value = "maplibre-gl", version = "6.17.0")
@JsModule("./map/gridloom-map.ts")
public class GridloomMap extends Component implements HasSize, HasStyle {

    public GridloomMap(MapConfig config) {
        setConfig(config);
    }

    public GridloomMap setConfig(MapConfig config) {
        getElement().setPropertyBean("config", config);
        return this;
    }

    /** Marks a feature; nobody is told. */
    public GridloomMap select(String layer, long id) {
        getElement().callJsFunction("select", layer, (double) id);
        return this;
    }

    public GridloomMap deselect() {
        getElement().callJsFunction("select");
        return this;
    }

    public GridloomMap flyTo(double longitude, double latitude, double zoom) {
        getElement().callJsFunction("flyTo", longitude, latitude, zoom);
        return this;
    }

    /** Moves the map until all of this is in view. EPSG:4490. */
    public GridloomMap show(Envelope extent) {
        getElement()
                .callJsFunction("fitBounds", extent.getMinX(), extent.getMinY(), extent.getMaxX(), extent.getMaxY());
        return this;
    }

    public Registration addSelectListener(ComponentEventListener<SelectEvent> listener) {
        return addListener(SelectEvent.class, listener);
    }

    public Registration addViewListener(ComponentEventListener<ViewEvent> listener) {
        return addListener(ViewEvent.class, listener);
    }

    /** Someone clicked on the map (or pressed Enter): on a feature, or on none. */
    @DomEvent("map-select")
    public static class SelectEvent extends ComponentEvent<GridloomMap> {
        private final @Nullable String layer;
        private final double id;
        private final double longitude;
        private final double latitude;

        public SelectEvent(
                GridloomMap source,
                boolean fromClient,
                @EventData("event.detail.layer") @Nullable String layer,
                @EventData("event.detail.id ?? -1") double id,
                @EventData("event.detail.lng") double longitude,
                @EventData("event.detail.lat") double latitude) {
            super(source, fromClient);
            this.layer = layer;
            this.id = id;
            this.longitude = longitude;
            this.latitude = latitude;
        }

        /** The tile layer of the feature. */
        public Optional<String> layer() {
            return Optional.ofNullable(layer);
        }

        public OptionalLong id() {
            return layer == null ? OptionalLong.empty() : OptionalLong.of((long) id);
        }

        public double longitude() {
            return longitude;
        }

        public double latitude() {
            return latitude;
        }
    }

    /** The map shows something else now: another place, another selection, other layers. */
    @DomEvent("view-changed")
    public static class ViewEvent extends ComponentEvent<GridloomMap> {
        private final String query;

        public ViewEvent(GridloomMap source, boolean fromClient, @EventData("event.detail.query") String query) {
            super(source, fromClient);
            this.query = query;
        }

        /** What {@link MapConfig#linked} takes to show the same again. */
        public String query() {
            return query;
        }
    }
}
