package org.gridloom.territory;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.gridloom.account.Scopes;
import org.gridloom.geometry.Ewkb;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The ground for a drawing as small as a stamp: water, green, and the grids in force, or communities or streets where the grids would be too many to be told
 * apart.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize("isAuthenticated()")
public class GroundSketch {

    public enum Kind {
        WATER,
        GREEN,
        PART
    }

    /**
     * @param tint of a part, 0 to 5: as the map has it for a grid
     * @param shape EPSG:4490, no finer than the drawing
     */
    public record Piece(Kind kind, int tint, Geometry shape) {}

    private static final int MOST = 300;
    private static final int TINTS = 6;

    /** How many pixels the drawing is wide. */
    private static final int WIDTH = 320;

    private static final String BOX = "st_makeenvelope(:west, :south, :east, :north, 4490)";
    private static final String SHAPE = "st_asewkb(st_simplifypreservetopology(shape, :pixel)) as shape";
    private static final String GROUND = """
            select case kind when 'WATER' then 'WATER' else 'GREEN' end as kind, %s
            from (select kind, boundary as shape from area where kind in ('WATER', 'PARK', 'GREEN') and boundary && %s
                  order by st_area(boundary) desc limit :most) a""".formatted(SHAPE, BOX);
    private static final String PARTS = """
            select id, %s from (%%s) part where shape && %s and covers(:scope, code) order by code limit :most + 1""".formatted(SHAPE, BOX);
    private static final String GRIDS =
            PARTS.formatted("select id, code, area as shape from grid where validity @> now()");
    private static final String COMMUNITIES = PARTS.formatted("select id, code, boundary as shape from community");
    private static final String STREETS = PARTS.formatted("select id, code, boundary as shape from street");

    private final JdbcClient jdbc;
    private final Scopes scopes;
    private final GridTints tints;

    GroundSketch(JdbcClient jdbc, Scopes scopes, GridTints tints) {
        this.jdbc = jdbc;
        this.scopes = scopes;
        this.tints = tints;
    }

    /** @param box degrees of EPSG:4490 */
    public List<Piece> of(Envelope box) {
        var pieces = new ArrayList<>(ask(GROUND, box)
                .query((row, n) -> new Piece(Kind.valueOf(row.getString("kind")), 0, Ewkb.read(row.getBytes("shape"))))
                .list());
        Stream.of(GRIDS, COMMUNITIES, STREETS)
                .map(sql -> parts(sql, box))
                .filter(parts -> parts.size() <= MOST)
                .findFirst()
                .ifPresent(pieces::addAll);
        return pieces;
    }

    private List<Piece> parts(String sql, Envelope box) {
        return ask(sql, box)
                .param("scope", scopes.current().toArray())
                .query((row, n) -> new Piece(
                        Kind.PART,
                        sql.equals(GRIDS) ? tints.of(row.getLong("id")) % TINTS : n % TINTS,
                        Ewkb.read(row.getBytes("shape"))))
                .list();
    }

    private JdbcClient.StatementSpec ask(String sql, Envelope box) {
        return jdbc.sql(sql)
                .param("west", box.getMinX())
                .param("south", box.getMinY())
                .param("east", box.getMaxX())
                .param("north", box.getMaxY())
                .param("pixel", box.getWidth() / WIDTH)
                .param("most", MOST);
    }
}
