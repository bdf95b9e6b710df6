package org.gridloom.station.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.List;
import org.gridloom.station.Station;
import org.gridloom.territory.CommunityFacts;
import org.gridloom.territory.GridSummary;
import org.jspecify.annotations.Nullable;

/** What is to be printed: the codes of one station, of a grid's, a community's or of all, and those for the doors of buildings. */
class SheetsDialog extends Dialog {

    /** A part of the territory, by its code; the empty one stands for all that is seen. */
    private record Part(String code, String name) {}

    private final ComboBox<Part> part = new ComboBox<>(getTranslation("stations.sheets.part"));
    private final Anchor stations = new Anchor("", getTranslation("stations.sheets.stations"));
    private final Anchor doors = new Anchor("", getTranslation("stations.sheets.doors"));

    /**
     * @param shown the station that is open; nothing for none
     * @param hangsDoors whether who looks may have codes for doors
     */
    SheetsDialog(
            List<CommunityFacts> communities, List<GridSummary> grids, @Nullable Station shown, boolean hangsDoors) {
        setHeaderTitle(getTranslation("stations.sheets"));
        setWidth("32rem");
        var parts = new ArrayList<Part>();
        parts.add(new Part("", getTranslation("stations.sheets.all")));
        communities.forEach(community -> parts.add(new Part(community.code(), community.name())));
        grids.forEach(grid -> parts.add(new Part(grid.code(), grid.communityName() + " " + grid.name())));
        part.setItems(parts);
        part.setItemLabelGenerator(Part::name);
        part.setValue(parts.getFirst());
        part.addValueChangeListener(e -> lead());
        var links = new Div(stations);
        links.addClassName("station-lines");
        for (var link : List.of(stations, doors)) {
            link.setTarget("_blank");
            link.setRouterIgnore(true);
        }
        if (hangsDoors) {
            links.add(doors);
        }
        var form = new Div(new Paragraph(getTranslation("stations.sheets.text")), part, links);
        form.addClassName("station-form");
        if (shown != null && shown.serves()) {
            var one = new Anchor(
                    "api/stations/sheets.pdf?id=" + shown.id(), getTranslation("stations.sheets.one", shown.name()));
            one.setTarget("_blank");
            one.setRouterIgnore(true);
            links.addComponentAsFirst(one);
        }
        add(form);
        getFooter().add(new Button(getTranslation("common.close"), e -> close()));
        lead();
    }

    private void lead() {
        var code = part.getValue() == null ? "" : part.getValue().code();
        stations.setHref("api/stations/sheets.pdf?in=" + code);
        doors.setHref("api/doors.pdf?in=" + code);
        doors.setVisible(!code.isEmpty());
    }
}
