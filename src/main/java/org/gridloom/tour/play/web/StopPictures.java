package org.gridloom.tour.play.web;

import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.gridloom.tour.Play;
import org.gridloom.tour.TourPictures.Size;

/** What a played tour has for the addresses of its pictures. */
final class StopPictures {

    /** Of all that one handout has in full; what comes after it is taken as small as lists show it, so that no tour is too much for the memory. */
    static final long MOST_BYTES = 48L * 1024 * 1024;

    private static final Pattern ADDRESS = Pattern.compile(".*/(pictures/([0-9]+)\\.jpg)");

    private StopPictures() {}

    /** JPEG, for one handout; nothing where it is gone. */
    static Function<Play.Picture, Optional<byte[]>> of(Taken.Pictures pictures) {
        var taken = new long[1];
        return picture -> {
            var jpeg = read(pictures, picture, taken[0] < MOST_BYTES ? Size.PICTURE : Size.THUMBNAIL);
            taken[0] += jpeg.map(bytes -> bytes.length).orElse(0);
            return jpeg;
        };
    }

    static Optional<byte[]> read(Taken.Pictures pictures, Play.Picture picture, Size size) {
        return matching(picture).flatMap(parts -> pictures.read(Long.parseLong(parts.group(2)), size));
    }

    /** Within the tour's own folder: {@code pictures/7.jpg}. */
    static Optional<String> file(Play.Picture picture) {
        return matching(picture).map(parts -> parts.group(1));
    }

    private static Optional<MatchResult> matching(Play.Picture picture) {
        var parts = ADDRESS.matcher(picture.src());
        return parts.matches() ? Optional.of(parts.toMatchResult()) : Optional.empty();
    }
}
