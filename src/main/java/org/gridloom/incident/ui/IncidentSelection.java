package org.gridloom.incident.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gridloom.account.Role;
import org.gridloom.incident.BulkDeeds;
import org.gridloom.incident.IncidentAct;
import org.gridloom.incident.IncidentSummary;
import org.gridloom.incident.Incidents;
import org.gridloom.incident.Loop;
import org.gridloom.incident.Nearby;
import org.gridloom.shell.Numbers;

/** What lies in the area that was drawn, what is selected of the list, and what can be done to all of that. Hidden while there is neither. */
class IncidentSelection extends Div {

    /** A resident's answer is asked for each by itself, and a photo is of one matter. */
    private static final Set<IncidentAct> ONE_BY_ONE = EnumSet.of(IncidentAct.CLOSE, IncidentAct.ADD_PHOTO);

    private static final List<IncidentAct> IN_SIGHT =
            List.of(IncidentAct.ACCEPT, IncidentAct.DISPATCH, IncidentAct.URGE);

    private final Role role;
    private final IncidentTable table;
    private final transient Incidents incidents;
    private final transient BulkDeeds bulk;
    private final transient Nearby nearby;
    private final transient Runnable clearArea;
    private final transient Runnable acted;

    /**
     * @param clearArea the area shall be taken away
     * @param acted something may have been done
     */
    IncidentSelection(
            Role role,
            IncidentTable table,
            Incidents incidents,
            BulkDeeds bulk,
            Nearby nearby,
            Runnable clearArea,
            Runnable acted) {
        this.role = role;
        this.table = table;
        this.incidents = incidents;
        this.bulk = bulk;
        this.nearby = nearby;
        this.clearArea = clearArea;
        this.acted = acted;
        addClassName("incident-selection");
        getElement().setAttribute("role", "region");
        getElement().setAttribute("aria-label", getTranslation("incident.selection"));
        setVisible(false);
    }

    /** @param listed how many there are to select from */
    void show(int listed, boolean area) {
        var selected = table.getSelectedItems();
        removeAll();
        setVisible(area || !selected.isEmpty());
        if (!isVisible()) {
            return;
        }
        if (area) {
            add(line(
                    getTranslation("incident.area.holds", Numbers.of(listed)),
                    tertiary("incident.area.clear", clearArea)));
        }
        var line = line(getTranslation("incident.selected", Numbers.of(selected.size())));
        if (selected.size() < Math.min(listed, BulkDeeds.MOST)) {
            var most = Numbers.of(Math.min(listed, BulkDeeds.MOST));
            var all = tertiary("incident.selectAll", table::selectAllListed);
            all.setText(getTranslation("incident.selectAll", most));
            line.add(all);
        }
        if (!selected.isEmpty()) {
            line.add(tertiary("incident.selectNone", table::deselectAll));
        }
        add(line);
        if (!selected.isEmpty()) {
            offer(possible(selected), selected.size());
        }
    }

    /** To how many of these a person of this role may do what, if nothing else stands in the way. */
    private Map<IncidentAct, Integer> possible(Set<IncidentSummary> selected) {
        var possible = new EnumMap<IncidentAct, Integer>(IncidentAct.class);
        selected.forEach(incident -> Loop.ways(incident.state(), role).stream()
                .filter(act -> !ONE_BY_ONE.contains(act))
                .forEach(act -> possible.merge(act, 1, Integer::sum)));
        return possible;
    }

    private void offer(Map<IncidentAct, Integer> possible, int selected) {
        var row = new Div();
        row.addClassName("incident-acts");
        IN_SIGHT.stream().filter(possible::containsKey).forEach(act -> {
            var button = new Button(words(act, possible.get(act), selected), e -> act(act));
            button.addThemeVariants(ButtonVariant.SMALL);
            button.setId("bulk-" + act.name().toLowerCase());
            row.add(button);
        });
        var rest = possible.keySet().stream()
                .filter(act -> !IN_SIGHT.contains(act))
                .toList();
        if (!rest.isEmpty()) {
            var menu = new MenuBar();
            menu.addThemeVariants(MenuBarVariant.TERTIARY, MenuBarVariant.SMALL);
            var more = menu.addItem(getTranslation("incident.more"));
            more.setAriaLabel(getTranslation("incident.more.label"));
            rest.forEach(act -> more.getSubMenu().addItem(words(act, possible.get(act), selected), e -> act(act)));
            row.add(menu);
        }
        add(row);
    }

    private void act(IncidentAct act) {
        var dialog = new BulkDialog(act, incidents.those(table.selectedNumbers()), role, bulk, nearby);
        dialog.addOpenedChangeListener(e -> {
            if (!e.isOpened()) {
                acted.run();
            }
        });
        dialog.open();
    }

    /** With their number where it is not all of them: "派单 3". */
    private String words(IncidentAct act, int possible, int selected) {
        var word = getTranslation("incident.act." + act);
        return possible == selected ? word : word + " " + Numbers.of(possible);
    }

    private static Div line(String text, Button... buttons) {
        var line = new Div(new Span(text));
        line.addClassName("incident-selection-line");
        line.add(buttons);
        return line;
    }

    private Button tertiary(String words, Runnable work) {
        var button = new Button(getTranslation(words), e -> work.run());
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        return button;
    }
}
