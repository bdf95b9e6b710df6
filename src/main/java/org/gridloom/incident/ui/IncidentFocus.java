package org.gridloom.incident.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gridloom.incident.DeskFilter;
import org.gridloom.incident.Focus;
import org.gridloom.incident.IncidentFigures;
import org.gridloom.shell.Chips;

/** The questions a desk asks most, above its list, each with how many there are among what the other filters let through. */
class IncidentFocus extends Chips<Focus> {

    private final transient IncidentFigures figures;
    private final List<Focus> offered = new ArrayList<>();

    /** @param usual always offered; any other from when a link asks for it */
    IncidentFocus(IncidentFigures figures, List<Focus> usual, Runnable changed) {
        super(translate("incident.focus.all"), 0, chosen -> changed.run());
        this.figures = figures;
        usual.forEach(this::offer);
    }

    @Override
    public void choose(Optional<Focus> value) {
        value.filter(focus -> !offered.contains(focus)).ifPresent(this::offer);
        super.choose(value);
    }

    private void offer(Focus focus) {
        offered.add(focus);
        offer(focus, translate("incident.focus." + focus), 0);
    }

    /** Counts again among what a filter lists, whatever its focus. Returns how many the filter itself lists, counted with the others. */
    int tell(DeskFilter filter) {
        var any = filter.on(null);
        var asked = new ArrayList<>(List.of(any));
        offered.forEach(focus -> asked.add(filter.on(focus)));
        if (!asked.contains(filter)) {
            asked.add(filter);
        }
        var counts = figures.count(asked);
        tell(Optional.empty(), counts.of(any));
        offered.forEach(focus -> tell(Optional.of(focus), counts.of(filter.on(focus))));
        return Math.toIntExact(counts.of(filter));
    }
}
