package org.gridloom.tour;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gridloom.photo.Darkroom;
import org.gridloom.photo.Developed;
import org.gridloom.photo.PhotoFault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;

/** Pictures that authors bring in for their stops. Each is drawn anew, so that nothing of what was sent is kept but what one sees. */
@Service
@PreAuthorize("isAuthenticated()")
public class TourPictures {

    public sealed interface Outcome {
        record Taken(long id, int width, int height) implements Outcome {}

        record Refused(PhotoFault why) implements Outcome {}
    }

    public enum Size {
        PICTURE,
        THUMBNAIL
    }

    /** In pixels. */
    record Extent(int width, int height) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    TourPictures(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Takes one in; the tour that names it has it from its next saving on. No transaction waits for it to be decoded. */
    @PreAuthorize(Tours.AUTHORS)
    public Outcome take(byte[] file) {
        return switch (Darkroom.develop(file)) {
            case Developed.Bad(var why) -> new Outcome.Refused(why);
            case Developed.Good good -> {
                var who = SecurityContextHolder.getContext().getAuthentication();
                var id = jdbc.sql("""
                                insert into tour_picture (sent_by, sent_at, width, height, picture, thumbnail)
                                values (?, ?, ?, ?, ?, ?) returning id""")
                        .params(who == null ? "" : who.getName(), TourRecords.at(clock.instant()))
                        .params(good.width(), good.height(), good.picture(), good.thumbnail())
                        .query(Long.class)
                        .single();
                yield new Outcome.Taken(id, good.width(), good.height());
            }
        };
    }

    /** JPEG, of a picture that one has brought in oneself: for the editor, before any tour has it. */
    public Optional<byte[]> own(long id, Size size) {
        var who = SecurityContextHolder.getContext().getAuthentication();
        return jdbc.sql("select " + column(size) + " from tour_picture where id = ? and sent_by = ?")
                .params(id, who == null ? "" : who.getName())
                .query(byte[].class)
                .optional();
    }

    /** JPEG, of a picture that a tour has. Whoever asks for it has seen the tour. */
    Optional<byte[]> of(TourContent tour, long id, Size size) {
        return ids(tour).contains(id)
                ? jdbc.sql("select " + column(size) + " from tour_picture where id = ?")
                        .param(id)
                        .query(byte[].class)
                        .optional()
                : Optional.empty();
    }

    Optional<Extent> extent(long id) {
        return jdbc.sql("select width, height from tour_picture where id = ?")
                .param(id)
                .query((row, n) -> new Extent(row.getInt("width"), row.getInt("height")))
                .optional();
    }

    /** Those of a tour's pictures that exist. */
    Set<Long> known(TourContent tour) {
        var ids = ids(tour);
        return ids.isEmpty()
                ? Set.of()
                : Set.copyOf(jdbc.sql("select id from tour_picture where id in (:ids)")
                        .param("ids", ids)
                        .query(Long.class)
                        .list());
    }

    private static Set<Long> ids(TourContent tour) {
        return tour.stops().stream()
                .flatMap(stop -> stop.pictures().stream())
                .map(Stop.Picture::id)
                .collect(Collectors.toSet());
    }

    private static String column(Size size) {
        return switch (size) {
            case PICTURE -> "picture";
            case THUMBNAIL -> "thumbnail";
        };
    }
}
