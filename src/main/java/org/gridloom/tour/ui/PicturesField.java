package org.gridloom.tour.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.gridloom.photo.PhotoFault;
import org.gridloom.photo.ui.PhotoUpload;
import org.gridloom.tour.Stop;
import org.gridloom.tour.TourId;
import org.gridloom.tour.TourPictures;
import org.gridloom.tour.Words;

/** A stop's pictures, each with what it shows in words. */
class PicturesField extends Div {

    private static final int LONGEST = 200;

    private final transient TourId tour;
    private final transient Consumer<List<Stop.Picture>> changed;
    private final Div list = new Div();
    private List<Stop.Picture> shown = List.of();

    /** @param changed hears all of them after each change */
    PicturesField(TourId tour, TourPictures pictures, Consumer<List<Stop.Picture>> changed) {
        this.tour = tour;
        this.changed = changed;
        addClassName("tour-pictures");
        var upload = new PhotoUpload<>(
                getTranslation("tour.edit.pictures.add"), VaadinIcon.PICTURE, 1, pictures::take, this::taken);
        add(list, upload);
    }

    void show(List<Stop.Picture> those) {
        if (!those.equals(shown) || list.getComponentCount() != those.size()) {
            shown = List.copyOf(those);
            list.removeAll();
            for (var n = 0; n < shown.size(); n++) {
                list.add(item(n));
            }
        }
    }

    private Optional<PhotoFault> taken(TourPictures.Outcome outcome) {
        return switch (outcome) {
            case TourPictures.Outcome.Taken taken -> {
                var more = new ArrayList<>(shown);
                more.add(new Stop.Picture(taken.id(), Words.NONE));
                change(more);
                yield Optional.empty();
            }
            case TourPictures.Outcome.Refused(var why) -> Optional.of(why);
        };
    }

    private Div item(int at) {
        var picture = shown.get(at);
        var alt = BothLanguages.line(getTranslation("tour.edit.pictures.alt", at + 1), LONGEST);
        alt.setValue(picture.alt());
        alt.addValueChangeListener(e -> {
            var others = new ArrayList<>(shown);
            others.set(at, new Stop.Picture(picture.id(), e.getValue()));
            shown = List.copyOf(others); // The fields stay as they are while somebody types in them.
            changed.accept(shown);
        });
        var remove = new Button(VaadinIcon.CLOSE_SMALL.create(), e -> {
            var fewer = new ArrayList<>(shown);
            fewer.remove(at);
            change(fewer);
        });
        remove.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        remove.setAriaLabel(getTranslation("tour.edit.pictures.remove", at + 1));
        var image = new Image(
                "tours/" + tour + "/pictures/" + picture.id() + "-small.jpg",
                picture.alt().in(getLocale()));
        var item = new Div(image, alt, remove);
        item.addClassName("tour-picture");
        return item;
    }

    private void change(List<Stop.Picture> others) {
        show(others);
        changed.accept(others);
    }
}
