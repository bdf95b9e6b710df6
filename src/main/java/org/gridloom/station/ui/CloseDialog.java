package org.gridloom.station.ui;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import org.gridloom.station.Station;
import org.gridloom.station.StationKeeping;

/** Asks whether a station is to close, and why. */
class CloseDialog extends ConfirmDialog {

    CloseDialog(Station station, Consumer<String> close) {
        var why = new TextField(getTranslation("stations.close.why"));
        why.setMaxLength(StationKeeping.LONGEST_WHY);
        why.setWidthFull();
        setHeader(getTranslation("stations.close") + " · " + station.name());
        setText(new Div(new Paragraph(getTranslation("stations.close.text")), why));
        setCancelable(true);
        setCancelText(getTranslation("common.cancel"));
        setConfirmText(getTranslation("stations.close"));
        addConfirmListener(e -> close.accept(why.getValue()));
    }
}
