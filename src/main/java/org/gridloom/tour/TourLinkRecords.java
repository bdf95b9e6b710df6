package org.gridloom.tour;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.gridloom.account.link.Links;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the links to tours open, in the database. */
@Component
class TourLinkRecords {

    private static final String SELECT =
            "select tour, handouts, " + Links.COLUMNS + " from tour_link join link using (id) ";

    private final JdbcClient jdbc;

    TourLinkRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(long link, TourId tour) {
        jdbc.sql("insert into tour_link (id, tour) values (?, ?)")
                .params(link, tour.text())
                .update();
    }

    void set(long id, boolean handouts) {
        jdbc.sql("update tour_link set handouts = ? where id = ?")
                .params(handouts, id)
                .update();
    }

    List<TourLink> of(TourId tour) {
        return jdbc.sql(SELECT + "where tour = ? order by " + Links.NEWEST_FIRST)
                .param(tour.text())
                .query(TourLinkRecords::link)
                .list();
    }

    Optional<TourLink> find(long id) {
        return jdbc.sql(SELECT + "where id = ?")
                .param(id)
                .query(TourLinkRecords::link)
                .optional();
    }

    /** Nothing where its tour is deleted. */
    Optional<TourLink> byHash(String hash) {
        return jdbc.sql(SELECT + """
                        where hash = ? and not exists (
                            select from tour t where t.id::text = tour_link.tour and t.deleted_at is not null)""").param(hash).query(TourLinkRecords::link).optional();
    }

    private static TourLink link(ResultSet row, int n) throws SQLException {
        return new TourLink(Links.link(row), new TourId(row.getString("tour")), row.getBoolean("handouts"));
    }
}
