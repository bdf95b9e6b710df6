package org.gridloom.incident.photo.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.gridloom.incident.photo.Photo;
import org.gridloom.shell.Times;
import org.jspecify.annotations.Nullable;

/** One photo large. The arrow keys lead to the next and the one before, round and round; Esc closes. */
class PhotoViewer extends Dialog {

    private final ArrayList<Photo> photos;
    private final transient @Nullable BiConsumer<Photo, Boolean> show;
    private final Image picture = new Image();
    private final Checkbox shown = new Checkbox(getTranslation("photo.toResident"));
    private int at;

    PhotoViewer(List<Photo> photos, int at, @Nullable BiConsumer<Photo, Boolean> show) {
        this.photos = new ArrayList<>(photos);
        this.show = show;
        addClassName("photo-viewer");
        setWidth("min(96vw, 75rem)");
        picture.addClassName("photo-large");
        add(picture);
        shown.setHelperText(getTranslation("photo.toResident.hint"));
        shown.setVisible(show != null);
        shown.addValueChangeListener(e -> {
            if (e.isFromClient()) {
                decide(e.getValue());
            }
        });
        var close = new Button(VaadinIcon.CLOSE_SMALL.create(), e -> close());
        close.addThemeVariants(ButtonVariant.TERTIARY);
        close.setAriaLabel(getTranslation("common.close"));
        getHeader().add(close);
        var previous = way("photo.previous", VaadinIcon.ANGLE_LEFT, Key.ARROW_LEFT, -1);
        var next = way("photo.next", VaadinIcon.ANGLE_RIGHT, Key.ARROW_RIGHT, 1);
        getFooter().add(shown, previous, next);
        go(at);
    }

    private Button way(String words, VaadinIcon icon, Key key, int by) {
        var way = new Button(icon.create(), e -> go(at + by));
        way.setAriaLabel(getTranslation(words));
        way.setTooltipText(getTranslation(words));
        way.setVisible(photos.size() > 1);
        Shortcuts.addShortcutListener(this, () -> go(at + by), key).listenOn(this);
        return way;
    }

    private void go(int to) {
        at = Math.floorMod(to, photos.size());
        var photo = photos.get(at);
        var what = getTranslation(
                "photo.caption", getTranslation("incident.act." + photo.act()), Times.withoutYear(photo.at()));
        setHeaderTitle(getTranslation("photo.large", what, at + 1, photos.size()));
        picture.setSrc("api/photos/" + photo.id());
        picture.setAlt(what);
        picture.getElement().setAttribute("width", String.valueOf(photo.width()));
        picture.getElement().setAttribute("height", String.valueOf(photo.height()));
        shown.setValue(photo.shown());
    }

    private void decide(boolean toResidents) {
        if (show != null) {
            var photo = photos.get(at);
            show.accept(photo, toResidents);
            photos.set(at, photo.shownToResidents(toResidents));
        }
    }
}
