package org.gridloom.tour.play.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.gridloom.shell.PageScheme;
import org.gridloom.shell.PageWords;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** The page that the frontend's build made, told which tour it is for. */
final class PlayerPage {

    private static final ClassPathResource PAGE = new ClassPathResource("META-INF/VAADIN/webapp/tour.html");

    private PlayerPage() {}

    /** @param base what the addresses of the tour begin with, relative to the portal's root: letters, digits, hyphens and slashes */
    static ResponseEntity<String> of(HttpServletRequest request, String base) {
        var language = PageWords.of(request).language();
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noStore())
                .body(read().replace(
                                "lang=\"zh-CN\"",
                                "lang=\"" + language + "\" style=\"color-scheme: " + PageScheme.of(request) + "\"")
                        // It lies deeper than the portal's root, from where its scripts and tiles come.
                        .replace("<head>", "<head>\n  <base href=\"" + request.getContextPath() + "/\" />")
                        .replace("data-base=\"\"", "data-base=\"" + base + "\""));
    }

    private static String read() {
        try {
            return PAGE.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the frontend was built without the player", e);
        }
    }
}
