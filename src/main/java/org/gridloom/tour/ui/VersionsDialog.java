package org.gridloom.tour.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import org.gridloom.account.People;
import org.gridloom.shell.Times;
import org.gridloom.tour.SaveOutcome;
import org.gridloom.tour.TourId;
import org.gridloom.tour.TourVersion;
import org.gridloom.tour.Tours;

/** All that was ever saved of a tour: to be looked at and taken up again. */
class VersionsDialog extends Dialog {

    private final transient Tours tours;
    private final transient TourId tour;
    private final transient Runnable restored;
    private final int current;
    private final OrderedList content = new OrderedList();
    private final Paragraph hint = new Paragraph();

    /** @param restored hears that an older version is the newest again */
    VersionsDialog(Tours tours, People people, TourId tour, int current, Runnable restored) {
        this.tours = tours;
        this.tour = tour;
        this.current = current;
        this.restored = restored;
        setHeaderTitle(getTranslation("tour.edit.versions"));
        setWidth("46rem");
        var table = new Grid<TourVersion>();
        table.addColumn(TourVersion::version)
                .setHeader(getTranslation("tour.versions.number"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        table.addColumn(version -> Times.toTheMinute(version.savedAt())).setHeader(getTranslation("tour.versions.at"));
        table.addColumn(version -> people.nameOf(version.savedBy())).setHeader(getTranslation("tour.versions.by"));
        table.addColumn(TourVersion::stops).setHeader(getTranslation("tour.versions.stops"));
        table.addColumn(version ->
                        version.restored() == null ? "" : getTranslation("tour.versions.restored", version.restored()))
                .setHeader(getTranslation("tour.versions.note"));
        table.addComponentColumn(this::restore).setAutoWidth(true);
        table.setItems(tours.versions(tour));
        table.setHeight("18rem");
        table.asSingleSelect().addValueChangeListener(e -> {
            if (e.getValue() != null) {
                look(e.getValue());
            }
        });
        hint.setText(getTranslation("tour.versions.hint"));
        hint.addClassName("secondary");
        add(table, hint, content);
        getFooter().add(new Button(getTranslation("common.close"), e -> close()));
    }

    private void look(TourVersion version) {
        content.removeAll();
        tours.version(tour, version.version()).ifPresent(then -> {
            hint.setText(getTranslation(
                    "tour.versions.content", version.version(), then.title().in(getLocale())));
            then.stops().forEach(stop -> content.add(new ListItem(stop.title().in(getLocale()))));
        });
    }

    private Button restore(TourVersion version) {
        var restore = new Button(getTranslation("tour.versions.restore"), e -> {
            switch (tours.restore(tour, current, version.version())) {
                case SaveOutcome.Saved saved -> {
                    close();
                    restored.run();
                    Notification.show(getTranslation("tour.versions.done", version.version(), saved.version()));
                }
                case SaveOutcome.Stale _ -> Notification.show(getTranslation("tour.versions.stale"));
                case SaveOutcome.Refused(var faults) ->
                    Notification.show(
                            getTranslation("tour.fault." + faults.getFirst().reason()));
            }
        });
        restore.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        restore.setEnabled(version.version() != current);
        return restore;
    }
}
