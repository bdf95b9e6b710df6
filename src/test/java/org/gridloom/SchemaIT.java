package org.gridloom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** What the database itself refuses, whoever writes. */
@PostgisTest
@Transactional
class SchemaIT {

    private static final String SQUARE = "MULTIPOLYGON(((117 30,117.01 30,117.01 30.01,117 30.01,117 30)))";
    private static final String BOW_TIE = "MULTIPOLYGON(((117 30,117.01 30.01,117.01 30,117 30.01,117 30)))";

    @Autowired
    JdbcClient jdbc;

    long community;

    @BeforeEach
    void aCommunity() {
        jdbc.sql("insert into district (code, name, metric_srid) values ('999901', '区', 4548)")
                .update();
        jdbc.sql(
                        "insert into street (district_id, code, name, boundary) select id, '999901001', '街', st_geomfromtext(?, 4490) from district where code = '999901'")
                .param(SQUARE)
                .update();
        insertCommunity("999901001001", SQUARE, 4490);
        community = jdbc.sql("select id from community where code = '999901001001'")
                .query(Long.class)
                .single();
    }

    @Test
    void takesAGridWithAGoodCode() {
        insertGrid("999901001001001", "[2026-01-01,)");
        assertThat(jdbc.sql("select count(*) from grid where code = '999901001001001'")
                        .query(Long.class)
                        .single())
                .isOne();
    }

    @ParameterizedTest
    @ValueSource(strings = {"99990100100100", "999901001001000", "99990100100100a", "9999010010010011"})
    void refusesAWrongGridCode(String code) {
        assertThatThrownBy(() -> insertGrid(code, "[2026-01-01,)")).isInstanceOf(DataIntegrityViolationException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"99990100100", "9999010010011", "99990100100x"})
    void refusesAWrongCommunityCode(String code) {
        assertThatThrownBy(() -> insertCommunity(code, SQUARE, 4490))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void refusesAWrongCoordinateSystem() {
        assertThatThrownBy(() -> insertCommunity("999901001002", SQUARE, 4326)).hasMessageContaining("4490");
    }

    @Test
    void refusesAnInvalidGeometry() {
        assertThatThrownBy(() -> insertCommunity("999901001002", BOW_TIE, 4490))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void refusesTwoGridsInForceWithOneCode() {
        insertGrid("999901001001001", "[2026-01-01,)");
        assertThatThrownBy(() -> insertGrid("999901001001001", "[2026-06-01,)"))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void takesTheSameCodeAgainAfterItsEnd() {
        insertGrid("999901001001001", "[2026-01-01,2026-06-01)");
        insertGrid("999901001001001", "[2026-06-01,)");
    }

    private void insertCommunity(String code, String wkt, int srid) {
        jdbc.sql(
                        "insert into community (street_id, code, name, kind, boundary) select id, ?, '社区', 'RESIDENTS', st_geomfromtext(?, ?) from street where code = '999901001'")
                .params(code, wkt, srid)
                .update();
    }

    private void insertGrid(String code, String validity) {
        jdbc.sql(
                        "insert into grid (community_id, code, name, kind, households, validity, area) values (?, ?, '网格', 'GENERAL', 400, ?::tstzrange, st_geomfromtext(?, 4490))")
                .params(community, code, validity, SQUARE)
                .update();
    }
}
