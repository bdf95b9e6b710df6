package org.gridloom.photo.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.upload.Upload;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Optional;
import org.gridloom.PostgisTest;
import org.gridloom.photo.Darkroom;
import org.gridloom.photo.Developed;
import org.gridloom.photo.PhotoFault;
import org.gridloom.photo.TestPictures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.test.context.support.WithMockUser;

@PostgisTest
@WithMockUser(roles = "ADMIN")
class PhotoUploadIT extends SpringBrowserlessTest {

    private final ArrayList<Developed> shown = new ArrayList<>();

    @BeforeEach
    void aPageThatTakesPicturesIn() {
        UI.getCurrent().setLocale(Locale.ENGLISH);
        UI.getCurrent().add(new PhotoUpload<>("Add", VaadinIcon.CAMERA, 3, Darkroom::develop, this::show));
    }

    private Optional<PhotoFault> show(Developed developed) {
        if (developed instanceof Developed.Bad(var why)) {
            return Optional.of(why);
        }
        shown.add(developed);
        return Optional.empty();
    }

    @Test
    void whatIsAPictureIsTakenInAndShown() {
        upload("street.jpg", TestPictures.jpeg(80, 60));

        assertThat(shown).hasSize(1);
        assertThat(find(Notification.class).all()).isEmpty();
    }

    @Test
    void whatOnlyClaimsToBeOneIsRefusedByItsName() {
        upload("street.jpg", "<svg/>".getBytes(StandardCharsets.UTF_8));

        assertThat(shown).isEmpty();
        assertThat(test(find(Notification.class).single()).getText())
                .isEqualTo("street.jpg: not a photo that can be read. Please choose a JPEG or PNG file.");
    }

    private void upload(String name, byte[] file) {
        test(find(Upload.class).single()).upload(name, "image/jpeg", file);
        roundTrip();
    }
}
