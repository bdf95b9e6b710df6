package org.gridloom.incident.photo.web;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.gridloom.account.OutOfScope;
import org.gridloom.incident.photo.PhotoOutcome;
import org.gridloom.photo.PhotoFault;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** How photos are given out, and what is answered to one that was sent, on whatever way. */
public final class PhotoAnswers {

    /** A picture never changes, but who may see it does. */
    private static final CacheControl KEPT =
            CacheControl.maxAge(Duration.ofHours(1)).cachePrivate();

    private PhotoAnswers() {}

    /**
     * A picture, which no browser takes for anything else.
     *
     * @throws OutOfScope where there is none
     */
    public static ResponseEntity<byte[]> jpeg(Optional<byte[]> picture) {
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .cacheControl(KEPT)
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .body(picture.orElseThrow(OutOfScope::new));
    }

    /** Nothing more to say where it was taken; else why not, for which the page has a text. */
    public static ResponseEntity<?> of(PhotoOutcome outcome) {
        return switch (outcome) {
            case PhotoOutcome.Taken _ -> ResponseEntity.noContent().build();
            case PhotoOutcome.Refused(var why) ->
                ResponseEntity.status(status(why)).body(Map.of("why", why.name()));
        };
    }

    private static HttpStatus status(PhotoFault why) {
        return switch (why) {
            case TOO_LARGE -> HttpStatus.CONTENT_TOO_LARGE;
            case NOT_A_PHOTO -> HttpStatus.UNSUPPORTED_MEDIA_TYPE;
            case TOO_MANY_PIXELS, BROKEN -> HttpStatus.UNPROCESSABLE_CONTENT;
            case TOO_MANY -> HttpStatus.CONFLICT;
        };
    }
}
