package org.gridloom.station.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Optional;
import org.gridloom.photo.PhotoFault;
import org.gridloom.photo.ui.PhotoUpload;
import org.gridloom.station.Station;
import org.gridloom.station.StationPhoto;
import org.gridloom.station.StationPhotoOutcome;
import org.gridloom.station.StationPhotos;

/** The pictures of a station; whoever keeps it adds some and takes some away. */
class StationPictures extends Div {

    private final transient Station station;
    private final transient StationPhotos photos;
    private final boolean keeps;
    private final Div list = new Div();

    StationPictures(Station station, StationPhotos photos, boolean keeps) {
        this.station = station;
        this.photos = photos;
        this.keeps = keeps;
        list.addClassName("station-photos");
        add(new H4(getTranslation("stations.photos")), list);
        show();
        if (keeps) {
            add(upload());
        }
        setVisible(keeps || list.getComponentCount() > 0);
    }

    private void show() {
        list.removeAll();
        photos.of(station.id()).forEach(photo -> list.add(item(photo)));
    }

    private Div item(StationPhoto photo) {
        var path = "api/stations/photos/" + photo.id();
        var picture = new Image(path + "/thumbnail", getTranslation("stations.photo.of", station.name()));
        picture.getElement().setAttribute("loading", "lazy");
        var large = new Anchor(path, picture);
        large.setTarget("_blank");
        large.setRouterIgnore(true);
        var item = new Div(large);
        if (keeps) {
            var remove = new Button(VaadinIcon.CLOSE_SMALL.create(), e -> ask(photo));
            remove.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
            remove.setAriaLabel(getTranslation("stations.photo.remove"));
            item.add(remove);
        }
        return item;
    }

    private void ask(StationPhoto photo) {
        var question = new ConfirmDialog();
        question.setHeader(getTranslation("stations.photo.remove"));
        question.setText(getTranslation("stations.photo.remove.text"));
        question.setCancelable(true);
        question.setCancelText(getTranslation("common.cancel"));
        question.setConfirmText(getTranslation("stations.photo.remove"));
        question.addConfirmListener(e -> {
            photos.remove(photo.id());
            show();
        });
        question.open();
    }

    private Div upload() {
        var upload = new PhotoUpload<>(
                getTranslation("photo.add"),
                VaadinIcon.CAMERA,
                StationPhotos.MOST_OF_ONE,
                file -> photos.add(station.id(), file),
                this::show);
        var hint = new Paragraph(getTranslation("stations.photos.hint"));
        hint.addClassName("secondary");
        return new Div(upload, hint);
    }

    private Optional<PhotoFault> show(StationPhotoOutcome outcome) {
        return switch (outcome) {
            case StationPhotoOutcome.Added _ -> {
                show();
                yield Optional.empty();
            }
            case StationPhotoOutcome.Refused(var why) -> Optional.of(why);
        };
    }
}
