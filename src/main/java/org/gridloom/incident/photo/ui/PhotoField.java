package org.gridloom.incident.photo.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gridloom.incident.photo.PhotoOutcome;
import org.gridloom.incident.photo.Photos;
import org.gridloom.photo.PhotoFault;
import org.gridloom.photo.ui.PhotoUpload;

/** Photos that go with a report or the next deed. Each is taken in as it is chosen or dropped here, and can be taken back until then. */
@CssImport("./incident/photos.css")
public class PhotoField extends Div {

    private record Sent(UUID key, PhotoOutcome outcome) {}

    private final transient Photos photos;
    private final transient Runnable changed;
    private final Div list = new Div();
    private final PhotoUpload<Sent> upload;
    private final ArrayList<UUID> keys = new ArrayList<>();

    /** @param changed hears that a photo came or went */
    public PhotoField(Photos photos, Runnable changed) {
        this.photos = photos;
        this.changed = changed;
        addClassName("photo-field");
        list.addClassName("photo-list");
        upload = new PhotoUpload<>(
                getTranslation("photo.add"), VaadinIcon.CAMERA, Photos.MOST_AT_ONCE, this::take, this::taken);
        add(list, upload);
    }

    /** Keys of those that are there. */
    public List<UUID> keys() {
        return List.copyOf(keys);
    }

    /** Shows those in place of what was there, which is kept elsewhere or went with its deed. */
    public void show(List<UUID> those) {
        keys.clear();
        keys.addAll(those);
        list.removeAll();
        keys.forEach(this::list);
        offer();
    }

    private Sent take(byte[] file) {
        var key = UUID.randomUUID();
        return new Sent(key, photos.take(key, file));
    }

    private Optional<PhotoFault> taken(Sent sent) {
        return switch (sent.outcome()) {
            case PhotoOutcome.Refused(var why) -> Optional.of(why);
            case PhotoOutcome.Taken _
            when keys.size() >= Photos.MOST_AT_ONCE -> {
                photos.drop(sent.key());
                yield Optional.of(PhotoFault.TOO_MANY);
            }
            case PhotoOutcome.Taken _ -> {
                keys.add(sent.key());
                list(sent.key());
                offer();
                changed.run();
                yield Optional.empty();
            }
        };
    }

    private void list(UUID key) {
        photos.idOf(key).ifPresent(id -> {
            var picture = new Image("api/photos/" + id + "/thumbnail", getTranslation("photo.waiting"));
            var remove = new Button(VaadinIcon.CLOSE_SMALL.create());
            remove.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
            remove.setAriaLabel(getTranslation("photo.remove", keys.indexOf(key) + 1));
            var item = new Div(picture, remove);
            item.addClassName("photo-item");
            remove.addClickListener(e -> {
                photos.drop(key);
                keys.remove(key);
                list.remove(item);
                offer();
                changed.run();
            });
            list.add(item);
        });
    }

    private void offer() {
        list.setVisible(!keys.isEmpty());
        upload.setVisible(keys.size() < Photos.MOST_AT_ONCE);
    }
}
