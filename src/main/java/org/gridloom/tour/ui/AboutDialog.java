package org.gridloom.tour.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import java.util.List;
import java.util.function.Consumer;
import org.gridloom.tour.TourContent;
import org.gridloom.tour.TourPlaces.Place;

/** What a tour as a whole is called and about. */
class AboutDialog extends Dialog {

    private static final int LONGEST_TITLE = 120;
    private static final int LONGEST_SUMMARY = 2000;

    /** @param done hears the tour with what was said */
    AboutDialog(TourContent tour, List<Place> places, Consumer<TourContent> done) {
        setHeaderTitle(getTranslation("tour.edit.about"));
        setWidth("40rem");
        var title = BothLanguages.line(getTranslation("tour.edit.title"), LONGEST_TITLE);
        title.setValue(tour.title());
        var summary = BothLanguages.text(getTranslation("tour.edit.summary"), LONGEST_SUMMARY, 3);
        summary.setValue(tour.summary());
        var place = new ComboBox<Place>(getTranslation("tour.edit.place"));
        place.setItems(places);
        place.setItemLabelGenerator(Place::name);
        place.setHelperText(getTranslation("tour.edit.place.hint"));
        place.setWidthFull();
        place.setValue(places.stream()
                .filter(one -> one.code().equals(tour.place()))
                .findFirst()
                .orElse(null));
        var take = new Button(getTranslation("tour.edit.done"), e -> {
            title.setInvalid(title.getValue().saysNothing());
            if (!title.isInvalid()) {
                close();
                var where = place.getValue() == null
                        ? tour.place()
                        : place.getValue().code();
                done.accept(
                        tour.titled(title.getValue()).summed(summary.getValue()).about(where));
            }
        });
        title.setErrorMessage(getTranslation("tour.fault.NO_TITLE"));
        take.addThemeVariants(ButtonVariant.PRIMARY);
        add(title, summary, place);
        getFooter().add(new Button(getTranslation("common.cancel"), e -> close()), take);
    }
}
