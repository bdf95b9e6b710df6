package org.gridloom.photo.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.Function;
import org.gridloom.photo.Darkroom;
import org.gridloom.photo.PhotoFault;

/**
 * Where pictures are chosen or dropped, and where it is said why one was not taken. Each is taken in as it comes.
 *
 * @param <T> what becomes of a picture
 */
public class PhotoUpload<T> extends Composite<Upload> {

    private final int most;
    private final transient Function<byte[], T> take;
    private final transient Function<T, Optional<PhotoFault>> show;

    /**
     * @param label of the button
     * @param most of them one thing may have
     * @param take takes one in, on the thread of the request, where the page need not wait for it
     * @param show shows on the page what became of it, or says why there is nothing to show
     */
    public PhotoUpload(
            String label, VaadinIcon icon, int most, Function<byte[], T> take, Function<T, Optional<PhotoFault>> show) {
        this.most = most;
        this.take = take;
        this.show = show;
        var add = new Button(label, icon.create());
        add.addThemeVariants(ButtonVariant.TERTIARY);
        var upload = getContent();
        upload.setUploadHandler(this::take);
        upload.setAcceptedMimeTypes("image/jpeg", "image/png");
        upload.setMaxFileSize(Darkroom.MOST_BYTES);
        upload.setUploadButton(add);
        upload.setDropLabel(new Span(getTranslation("photo.drop")));
        upload.setI18n(new UploadI18N()
                .setError(new UploadI18N.Error()
                        .setFileIsTooBig(PhotoFault.TOO_LARGE.name())
                        .setIncorrectFileType(PhotoFault.NOT_A_PHOTO.name())
                        .setTooManyFiles(PhotoFault.TOO_MANY.name())));
        upload.addFileRejectedListener(e -> refused(PhotoFault.valueOf(e.getErrorMessage()), e.getFileName()));
        upload.addAllFinishedListener(e -> upload.clearFileList());
    }

    private void take(UploadEvent event) {
        var taken = take.apply(read(event));
        var name = event.getFileName();
        event.getUI().access(() -> show.apply(taken).ifPresent(why -> refused(why, name)));
    }

    /** One byte more than is allowed is enough to refuse it. */
    private static byte[] read(UploadEvent event) {
        try (var in = event.getInputStream()) {
            return in.readNBytes(Darkroom.MOST_BYTES + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void refused(PhotoFault why, String name) {
        var said = Notification.show(getTranslation("photo.fault." + why, name, most));
        said.addThemeVariants(NotificationVariant.ERROR);
        said.setPosition(Notification.Position.TOP_CENTER);
    }
}
