package org.gridloom.incident.photo;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gridloom.account.Scope;
import org.gridloom.incident.IncidentAct;
import org.gridloom.incident.IncidentWhere;
import org.gridloom.photo.Darkroom;
import org.gridloom.photo.Developed;
import org.gridloom.photo.PhotoFault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps photos and gives them out. It asks nobody for rights: {@link Photos} does for people with an account, the residents' pages for who has a link.
 */
@Component
public class PhotoStore {

    /** As large as it is kept, or small for lists. */
    public enum Size {
        PICTURE,
        THUMBNAIL
    }

    private static final String OF = """
            select p.id, s.at, s.actor, s.act, p.shown, p.width, p.height
            from photo p join incident_step s on s.id = p.step_id join incident i on i.id = s.incident_id
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    PhotoStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Takes in what was sent, to wait for its report or deed. The same key again changes nothing.
     *
     * @param most how many may wait of this sender
     */
    public PhotoOutcome take(UUID key, PhotoSender sender, byte[] file, int most) {
        if (has(key, sender)) {
            return new PhotoOutcome.Taken(key);
        }
        if (waiting(sender) >= most) {
            return new PhotoOutcome.Refused(PhotoFault.TOO_MANY);
        }
        return switch (Darkroom.develop(file)) {
            case Developed.Bad(var why) -> new PhotoOutcome.Refused(why);
            case Developed.Good good -> {
                keep(key, sender, good);
                yield new PhotoOutcome.Taken(key);
            }
        };
    }

    /** Whether it came, attached or not. */
    public boolean has(UUID key, PhotoSender sender) {
        return jdbc.sql("select exists (select from photo where key = ? and sender = ?)")
                .params(key, sender.name())
                .query(Boolean.class)
                .single();
    }

    private int waiting(PhotoSender sender) {
        return jdbc.sql("select count(*) from photo where sender = ? and step_id is null")
                .param(sender.name())
                .query(Integer.class)
                .single();
    }

    private void keep(UUID key, PhotoSender sender, Developed.Good photo) {
        jdbc.sql("""
                        insert into photo (key, sender, sent_at, width, height, picture, thumbnail)
                        values (?, ?, ?, ?, ?, ?, ?) on conflict (key) do nothing""")
                .params(key, sender.name(), at(clock.instant()), photo.width(), photo.height())
                .params(photo.picture(), photo.thumbnail())
                .update();
    }

    /** It is not wanted after all; nothing where it belongs to a matter already. */
    public void drop(UUID key, PhotoSender sender) {
        jdbc.sql("delete from photo where key = ? and sender = ? and step_id is null")
                .params(key, sender.name())
                .update();
    }

    /**
     * Attaches photos to the newest line of a matter's history with this act. To be called in the transaction that wrote the line.
     *
     * @param shown whether residents who follow the matter see them
     * @throws MissingPhotos where not all of them wait for this sender
     * @throws IllegalArgumentException where they are more than one report or deed may have
     */
    @Transactional
    public void attach(String number, IncidentAct act, List<UUID> keys, PhotoSender sender, boolean shown) {
        if (keys.size() > Photos.MOST_AT_ONCE) {
            throw new IllegalArgumentException("at most " + Photos.MOST_AT_ONCE + " photos at once");
        }
        if (keys.isEmpty()) {
            return;
        }
        var step = jdbc.sql("""
                        select s.id from incident_step s join incident i on i.id = s.incident_id
                        where i.number = ? and s.act = ? order by s.id desc limit 1""").params(number, act.name()).query(Long.class).single();
        var missing = keys.stream()
                .filter(key -> !attach(key, sender, step, keys.indexOf(key), shown))
                .toList();
        if (!missing.isEmpty()) {
            throw new MissingPhotos(missing);
        }
    }

    private boolean attach(UUID key, PhotoSender sender, long step, int place, boolean shown) {
        return jdbc.sql("""
                        update photo set step_id = ?, place = ?, shown = ? where key = ? and sender = ? and step_id is null""").params(step, place, shown, key, sender.name()).update() == 1;
    }

    /** Of a matter, in the order of its history. */
    public List<Photo> of(String number) {
        return jdbc.sql(OF + " where i.number = ? order by s.id, p.place")
                .param(number)
                .query(PhotoStore::photo)
                .list();
    }

    /** Those that residents see who follow this matter. */
    public List<Photo> shownOf(String number) {
        return of(number).stream().filter(Photo::shown).toList();
    }

    /** JPEG; nothing where residents do not see it. */
    public Optional<byte[]> shown(long id, Size size) {
        return jdbc.sql("select %s from photo where id = ? and step_id is not null and shown".formatted(column(size)))
                .param(id)
                .query(byte[].class)
                .optional();
    }

    /** JPEG; nothing where there is none, or it is of a matter outside of the scope, or waits and is not this sender's. */
    Optional<byte[]> seen(long id, Size size, Scope scope, PhotoSender by) {
        return jdbc.sql(("""
                        select p.%s from photo p left join incident_step s on s.id = p.step_id left join incident on incident.id = s.incident_id
                        where p.id = :id and case when p.step_id is null then p.sender = :by else :everything or %s end""").formatted(column(size), IncidentWhere.SEEN))
                .param("id", id)
                .param("by", by.name())
                .param("everything", scope.isEverything())
                .param("scope", scope.toArray())
                .query(byte[].class)
                .optional();
    }

    /** The matter that a photo belongs to; nothing while it waits. */
    Optional<String> numberOf(long id) {
        return jdbc.sql("""
                        select i.number from photo p join incident_step s on s.id = p.step_id join incident i on i.id = s.incident_id
                        where p.id = ?""").param(id).query(String.class).optional();
    }

    Optional<Long> idOf(UUID key, PhotoSender sender) {
        return jdbc.sql("select id from photo where key = ? and sender = ?")
                .params(key, sender.name())
                .query(Long.class)
                .optional();
    }

    /** Where another system keeps a picture of a matter that it reported. */
    public void keepLink(String number, MediaLink link) {
        jdbc.sql("update incident set media_url = ? where number = ?")
                .params(link.address().toString(), number)
                .update();
    }

    Optional<MediaLink> linkOf(String number) {
        return jdbc.sql("select media_url from incident where number = ? and media_url is not null")
                .param(number)
                .query(String.class)
                .optional()
                .flatMap(MediaLink::read);
    }

    void show(long id, boolean toResidents) {
        jdbc.sql("update photo set shown = ? where id = ?")
                .params(toResidents, id)
                .update();
    }

    /** Those that nobody attached until then; how many they were. */
    int dropWaitingSince(Instant then) {
        return jdbc.sql("delete from photo where step_id is null and sent_at < ?")
                .param(at(then))
                .update();
    }

    private static String column(Size size) {
        return switch (size) {
            case PICTURE -> "picture";
            case THUMBNAIL -> "thumbnail";
        };
    }

    private static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private static Photo photo(ResultSet row, int n) throws SQLException {
        return new Photo(
                row.getLong("id"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("actor"),
                IncidentAct.valueOf(row.getString("act")),
                row.getBoolean("shown"),
                row.getInt("width"),
                row.getInt("height"));
    }
}
