package org.gridloom.tour.play.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.gridloom.account.Scopes;
import org.gridloom.shell.PageWords;
import org.gridloom.tour.Ground;
import org.gridloom.tour.TourPictures;
import org.gridloom.tour.play.OfflineCopies;
import org.gridloom.tour.play.OfflineCopies.Contents;
import org.gridloom.tour.play.OfflineCopies.Packed;
import org.gridloom.tour.play.OfflineCopies.TooLarge;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * A tour as a folder that plays without the network: what whoever asks sees at this moment, without names of people and ways into the portal. Where there is
 * no tour for who asks, there is no file.
 */
@Component
class CopyFiles {

    private static final Pattern TILES = Pattern.compile("tiles/([^/]+)/[0-9]+/(.*)\\.mvt");
    private static final int REFUSED = 422;
    private static final long MEGABYTE = 1024 * 1024;

    private record Refusal(String message) {}

    private final OfflineCopies copies;
    private final PlayerWords words;
    private final Scopes scopes;
    private final JsonMapper json;

    CopyFiles(OfflineCopies copies, PlayerWords words, Scopes scopes, JsonMapper json) {
        this.copies = copies;
        this.words = words;
        this.scopes = scopes;
        this.json = json;
    }

    void write(Optional<Taken> taken, Locale locale, HttpServletResponse response) throws IOException {
        if (taken.isEmpty() || !copies.isPossible()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var play = taken.get().play();
        switch (copies.pack(play.stops(), scopes.current())) {
            case TooLarge large -> refuse(large, locale, response);
            case Packed packed -> {
                response.setContentType("application/zip");
                response.setHeader(HttpHeaders.CONTENT_DISPOSITION, HandoutFiles.attachment(play.title(), "zip"));
                copies.write(contents(taken.get(), locale), packed, locale, response.getOutputStream());
            }
        }
    }

    private Contents contents(Taken taken, Locale locale) {
        var grounds = new HashMap<String, Ground>();
        var pictures = new HashMap<String, Supplier<Optional<byte[]>>>();
        for (var stop : taken.play().stops()) {
            if (stop.ground() != null) {
                taken.ground().apply(stop.id()).ifPresent(ground -> grounds.put(stop.id(), ground));
            }
            for (var picture : stop.pictures()) {
                StopPictures.file(picture)
                        .ifPresent(file -> pictures.put(
                                file, () -> StopPictures.read(taken.pictures(), picture, TourPictures.Size.PICTURE)));
            }
        }
        var setup = words.setup(locale, CopyFiles::onDisk, List.of());
        return new Contents(PlayOnDisk.of(taken.play()), setup, grounds, pictures);
    }

    private static String onDisk(String tile) {
        return TILES.matcher(tile).replaceFirst("disk://tiles/$1/$2");
    }

    private void refuse(TooLarge large, Locale locale, HttpServletResponse response) throws IOException {
        var told = PageWords.in(locale.toLanguageTag())
                .say(
                        "tour.copy.tooLarge",
                        large.tiles(),
                        large.bytes() / MEGABYTE,
                        OfflineCopies.MOST_TILES,
                        OfflineCopies.MOST_BYTES / MEGABYTE);
        response.setStatus(REFUSED);
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        json.writeValue(response.getOutputStream(), new Refusal(told));
    }
}
