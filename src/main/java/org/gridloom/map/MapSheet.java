package org.gridloom.map;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;

/** A sheet of the map to be printed on A4 or A3: heading, map, north, legend, scale, sources, date. It fills its page. */
@Tag("gridloom-map-print")
@JsModule("./map/gridloom-map-print.ts")
public class MapSheet extends Component {

    /**
     * @param heading what the sheet is called at first
     * @param width pixels the map was wide where its view was taken, so that as much of the ground is shown; 0 where nobody knows
     */
    public MapSheet(MapConfig config, String heading, int width) {
        getElement().setPropertyBean("config", config);
        getElement().setProperty("heading", heading);
        getElement().setProperty("width", width);
    }
}
