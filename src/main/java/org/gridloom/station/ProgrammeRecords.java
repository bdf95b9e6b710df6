package org.gridloom.station;

import java.sql.Array;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.gridloom.calendar.DateRule;
import org.gridloom.calendar.OnRestDay;
import org.gridloom.calendar.Recurrence;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Programmes as rows. Asks nobody for rights. */
@Component
class ProgrammeRecords {

    private final JdbcClient jdbc;

    ProgrammeRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Programme> of(Collection<Long> stations) {
        return jdbc.sql("select * from station_programme where station_id = any(?) order by opens, title, id")
                .param(stations.toArray(Long[]::new))
                .query(ProgrammeRecords::read)
                .list();
    }

    Optional<Programme> lock(long id) {
        return jdbc.sql("select * from station_programme where id = ? for update")
                .param(id)
                .query(ProgrammeRecords::read)
                .optional();
    }

    void add(long station, Programme programme) {
        write(jdbc.sql("""
                        insert into station_programme (station_id, title, detail, rule, starts_on, ends_on, on_rest, without, besides, opens, closes, shown)
                        values (:station, :title, :detail, :rule, :from, :until, :rest, :without::date[], :besides::date[], :opens, :closes, :shown)""").param("station", station), programme);
    }

    void change(long id, Programme programme) {
        write(jdbc.sql("""
                        update station_programme set title = :title, detail = :detail, rule = :rule, starts_on = :from, ends_on = :until,
                               on_rest = :rest, without = :without::date[], besides = :besides::date[], opens = :opens, closes = :closes,
                               shown = :shown, version = version + 1
                        where id = :id""").param("id", id), programme);
    }

    void remove(long id) {
        jdbc.sql("delete from station_programme where id = ?").param(id).update();
    }

    private static void write(JdbcClient.StatementSpec statement, Programme programme) {
        var dates = programme.dates();
        statement
                .param("title", programme.title())
                .param("detail", programme.detail())
                .param("rule", dates.rule().text())
                .param("from", dates.from())
                .param("until", dates.until())
                .param("rest", dates.onRestDay().name())
                .param("without", texts(dates.without()))
                .param("besides", texts(dates.besides()))
                .param("opens", programme.opens())
                .param("closes", programme.closes())
                .param("shown", programme.shown())
                .update();
    }

    private static String[] texts(SortedSet<LocalDate> days) {
        return days.stream().map(LocalDate::toString).toArray(String[]::new);
    }

    private static Programme read(ResultSet row, int number) throws SQLException {
        return new Programme(
                row.getLong("id"),
                row.getLong("station_id"),
                row.getString("title"),
                row.getString("detail"),
                new Recurrence(
                        DateRule.read(row.getString("rule")),
                        Objects.requireNonNull(row.getObject("starts_on", LocalDate.class)),
                        row.getObject("ends_on", LocalDate.class),
                        OnRestDay.valueOf(row.getString("on_rest")),
                        days(row.getArray("without")),
                        days(row.getArray("besides"))),
                Objects.requireNonNull(row.getObject("opens", LocalTime.class)),
                Objects.requireNonNull(row.getObject("closes", LocalTime.class)),
                row.getBoolean("shown"),
                row.getInt("version"));
    }

    private static SortedSet<LocalDate> days(Array days) throws SQLException {
        return Arrays.stream((Date[]) days.getArray())
                .map(Date::toLocalDate)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
