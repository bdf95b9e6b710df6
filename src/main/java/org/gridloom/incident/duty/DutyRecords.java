package org.gridloom.incident.duty;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Desks, shifts and who has them, as they are stored. */
@Component
class DutyRecords {

    /** What holds for each shift on each day: the day that is otherwise, or else the newest line of its weekday. */
    private static final String DUTIES = """
            select d.code, d.name as desk, d.place, s.id, s.name, s.starts, s.ends, day.day::date as day,
                   who.people, names.names, x.day is not null as otherwise, coalesce(x.note, '') as note
            from duty_desk d join duty_shift s on s.desk = d.code
            cross join generate_series(:first::timestamp, :last::timestamp, interval '1 day') as day (day)
            left join duty_day x on x.shift_id = s.id and x.day = day.day::date
            left join lateral (
                select people from duty_pattern
                where shift_id = s.id and weekday = extract(isodow from day.day) and since <= day.day::date
                order by since desc limit 1) p on true
            cross join lateral (select coalesce(x.people, p.people, '{}') as people) who
            cross join lateral (
                select coalesce(array_agg(coalesce(a.name, one.username) order by one.n), '{}') as names
                from unnest(who.people) with ordinality as one (username, n) left join account a on a.username = one.username) names
            where s.since <= day.day::date and (s.until is null or day.day::date < s.until) and (:desk = '' or d.code = :desk)
            order by day.day, d.name, s.starts, s.id
            """;

    private final JdbcClient jdbc;

    DutyRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<DutyDesk> desks() {
        return jdbc.sql("select code, name, place from duty_desk order by place, name")
                .query(DutyDesk.class)
                .list();
    }

    /** @param desk code of one; empty for all */
    List<Duty> duties(String desk, LocalDate first, LocalDate last) {
        return jdbc.sql(DUTIES)
                .param("desk", desk)
                .param("first", first)
                .param("last", last)
                .query(DutyRecords::duty)
                .list();
    }

    private static Duty duty(ResultSet row, int number) throws SQLException {
        var usernames = (String[]) row.getArray("people").getArray();
        var names = (String[]) row.getArray("names").getArray();
        var people = new ArrayList<Duty.Person>();
        for (var n = 0; n < usernames.length; n++) {
            people.add(new Duty.Person(usernames[n], names[n]));
        }
        return new Duty(
                new DutyDesk(row.getString("code"), row.getString("desk"), row.getString("place")),
                new Shift(
                        row.getLong("id"),
                        row.getString("name"),
                        row.getObject("starts", LocalTime.class),
                        row.getObject("ends", LocalTime.class)),
                row.getObject("day", LocalDate.class),
                people,
                row.getBoolean("otherwise"),
                row.getString("note"));
    }

    void save(DutyDesk desk) {
        jdbc.sql("""
                        insert into duty_desk (code, name, place) values (?, ?, ?)
                        on conflict (code) do update set name = excluded.name, place = excluded.place""").params(desk.code(), desk.name(), desk.place()).update();
    }

    boolean remove(String desk) {
        return jdbc.sql("delete from duty_desk where code = ?").param(desk).update() > 0;
    }

    void addShift(String desk, String name, LocalTime from, LocalTime until, LocalDate since) {
        jdbc.sql("insert into duty_shift (desk, name, starts, ends, since) values (?, ?, ?, ?, ?)")
                .params(desk, name, from, until, since)
                .update();
    }

    /** From that day on the desk has it no more; one that never was a day is gone. */
    void endShift(long shift, LocalDate from) {
        jdbc.sql("delete from duty_shift where id = ? and since >= ?")
                .params(shift, from)
                .update();
        jdbc.sql("delete from duty_day where shift_id = ? and day >= ?")
                .params(shift, from)
                .update();
        jdbc.sql("update duty_shift set until = ? where id = ?")
                .params(from, shift)
                .update();
    }

    /** Who changes a desk's roster waits for whoever else does. */
    void lock(String desk) {
        jdbc.sql("select code from duty_desk where code = ? for update")
                .param(desk)
                .query(String.class)
                .optional();
    }

    void setDay(long shift, LocalDate day, List<String> people, String note) {
        jdbc.sql("""
                        insert into duty_day (shift_id, day, people, note) values (?, ?, ?, ?)
                        on conflict (shift_id, day) do update set people = excluded.people, note = excluded.note""").params(shift, day, people.toArray(String[]::new), note).update();
    }

    void clearDay(long shift, LocalDate day) {
        jdbc.sql("delete from duty_day where shift_id = ? and day = ?")
                .params(shift, day)
                .update();
    }

    /** From that day on, whatever was set for later days. */
    void setWeekday(long shift, LocalDate from, List<String> people) {
        var weekday = from.getDayOfWeek().getValue();
        jdbc.sql("delete from duty_pattern where shift_id = ? and weekday = ? and since >= ?")
                .params(shift, weekday, from)
                .update();
        jdbc.sql("insert into duty_pattern (shift_id, weekday, since, people) values (?, ?, ?, ?)")
                .params(shift, weekday, from, people.toArray(String[]::new))
                .update();
    }
}
