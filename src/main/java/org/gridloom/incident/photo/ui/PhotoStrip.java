package org.gridloom.incident.photo.ui;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.BiConsumer;
import org.gridloom.incident.photo.Photo;
import org.jspecify.annotations.Nullable;

/** The photos of a matter, small and in the order of its history; each opens large, and from there the others by keys. */
@CssImport("./incident/photos.css")
public class PhotoStrip extends Div {

    /**
     * @param photos of one matter
     * @param show lets residents see one or no longer; nothing for who may not decide that
     */
    public PhotoStrip(List<Photo> photos, @Nullable BiConsumer<Photo, Boolean> show) {
        addClassName("photo-list");
        for (var n = 0; n < photos.size(); n++) {
            add(item(photos, n, show));
        }
    }

    private NativeButton item(List<Photo> photos, int n, @Nullable BiConsumer<Photo, Boolean> show) {
        var photo = photos.get(n);
        var picture = new Image("api/photos/" + photo.id() + "/thumbnail", "");
        picture.getElement().setAttribute("loading", "lazy");
        var what = new Span(getTranslation("incident.act." + photo.act()));
        var item = new NativeButton("", e -> new PhotoViewer(photos, n, show).open());
        item.add(picture, what);
        item.addClassName("photo-item");
        item.setAriaLabel(getTranslation("photo.open", n + 1, photos.size()));
        return item;
    }
}
