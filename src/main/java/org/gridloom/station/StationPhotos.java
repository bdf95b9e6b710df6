package org.gridloom.station;

import java.util.List;
import java.util.Optional;
import org.gridloom.account.Audit;
import org.gridloom.account.OutOfScope;
import org.gridloom.account.Scopes;
import org.gridloom.photo.Darkroom;
import org.gridloom.photo.Developed;
import org.gridloom.photo.PhotoFault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;

/** Pictures of stations. Everybody may see those of a station that serves, so whoever adds one is told. */
@Service
@PreAuthorize("hasAnyRole('PLANNER', 'APPROVER', 'DISPATCHER', 'LEADER', 'GRID_WORKER', 'ADMIN')")
public class StationPhotos {

    public static final int MOST_OF_ONE = 12;

    private static final String KEEPERS = "hasAnyRole('PLANNER', 'ADMIN')";

    private final JdbcClient jdbc;
    private final Stations stations;
    private final Scopes scopes;
    private final Audit audit;

    StationPhotos(JdbcClient jdbc, Stations stations, Scopes scopes, Audit audit) {
        this.jdbc = jdbc;
        this.stations = stations;
        this.scopes = scopes;
        this.audit = audit;
    }

    /** Nothing where the station is not seen. */
    public List<StationPhoto> of(long station) {
        return stations.find(station)
                .map(seen -> jdbc.sql("select id, width, height from station_photo where station_id = ? order by id")
                        .param(seen.id())
                        .query(StationPhoto.class)
                        .list())
                .orElse(List.of());
    }

    /**
     * No transaction waits for it to be decoded.
     *
     * @throws OutOfScope where the station is not seen
     */
    @PreAuthorize(KEEPERS)
    public StationPhotoOutcome add(long station, byte[] file) {
        var where = mustChange(station);
        if (of(station).size() >= MOST_OF_ONE) {
            return new StationPhotoOutcome.Refused(PhotoFault.TOO_MANY);
        }
        return switch (Darkroom.develop(file)) {
            case Developed.Bad(var why) -> new StationPhotoOutcome.Refused(why);
            case Developed.Good good -> {
                var id = keep(station, good);
                audit.record("station.photo.added", where.code());
                yield new StationPhotoOutcome.Added(new StationPhoto(id, good.width(), good.height()));
            }
        };
    }

    private long keep(long station, Developed.Good photo) {
        return jdbc.sql("""
                        insert into station_photo (station_id, added_by, width, height, picture, thumbnail)
                        values (?, ?, ?, ?, ?, ?) returning id""")
                .params(station, who(), photo.width(), photo.height(), photo.picture(), photo.thumbnail())
                .query(Long.class)
                .single();
    }

    /** @throws OutOfScope where there is none, or its station is not seen */
    @PreAuthorize(KEEPERS)
    public void remove(long id) {
        var station = jdbc.sql("select station_id from station_photo where id = ?")
                .param(id)
                .query(Long.class)
                .optional()
                .orElseThrow(OutOfScope::new);
        var where = mustChange(station);
        jdbc.sql("delete from station_photo where id = ?").param(id).update();
        audit.record("station.photo.removed", where.code());
    }

    /** JPEG; nothing where its station is not seen. */
    public Optional<byte[]> jpeg(long id, boolean thumbnail) {
        return jdbc.sql(
                        "select %s from station_photo p join station on station.id = station_id where p.id = :id and covers(:scope, place_code(point))"
                                .formatted(thumbnail ? "thumbnail" : "picture"))
                .param("id", id)
                .param("scope", scopes.current().toArray())
                .query(byte[].class)
                .optional();
    }

    private Station mustChange(long station) {
        var where = stations.find(station).orElseThrow(OutOfScope::new);
        scopes.mustChange(where.place());
        return where;
    }

    private static String who() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication == null ? "" : authentication.getName();
    }
}
