package org.gridloom.tile.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import io.github.sebasbaumh.mapbox.vectortile.adapt.jts.MvtReader;
import io.github.sebasbaumh.mapbox.vectortile.adapt.jts.TagKeyValueMapConverter;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.gridloom.Emptied;
import org.gridloom.PostgisTest;
import org.gridloom.account.Accounts;
import org.gridloom.account.Role;
import org.gridloom.account.Scope;
import org.gridloom.account.SystemAccount;
import org.gridloom.live.Changes;
import org.gridloom.tile.Coding;
import org.gridloom.tile.DecodedTile;
import org.gridloom.tile.TileAddress;
import org.gridloom.tile.Tiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.GeometryFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

@PostgisTest
class TilesOverHttpIT {

    private static final TileAddress TILE = TileAddress.at(117.005, 30.005, 15);

    @Autowired
    private WebApplicationContext web;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Tiles tiles;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Changes changes;

    @Autowired
    private TransactionTemplate transaction;

    private MockMvc http;

    @BeforeEach
    void onePark() {
        http = MockMvcBuilders.webAppContextSetup(web).apply(springSecurity()).build();
        Emptied.tables(jdbc, "district, street");
        jdbc.sql("""
                insert into district (code, name, metric_srid) values ('340811', '宜秀区', 4548);
                insert into street (district_id, code, name, boundary)
                    select id, '340811101', '老峰镇', st_multi(st_makeenvelope(117, 30, 117.02, 30.01, 4490)) from district;
                insert into area (street_id, source_id, kind, name, boundary)
                    select id, 'a1', 'PARK', '滨河公园', st_multi(st_makeenvelope(117.003, 30.003, 117.007, 30.007, 4490)) from street;
                insert into building (street_id, source_id, use, floors, height, households, count_kind, footprint)
                    select id, 'b1', 'SCHOOL', 4, 12, 0, 'ESTIMATED', st_multi(st_makeenvelope(117.004, 30.004, 117.005, 30.005, 4490)) from street
                """).update();
        tiles.lost();
    }

    @Test
    void servesAZippedTileThatCanBeDecoded() throws Exception {
        var answer = tile("area", tiles.epoch("area"), TILE);
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentType()).isEqualTo("application/vnd.mapbox-vector-tile");
        assertThat(answer.getHeader(HttpHeaders.CACHE_CONTROL))
                .contains("private")
                .contains("max-age");
        var decoded = MvtReader.loadMvt(
                new GZIPInputStream(new ByteArrayInputStream(answer.getContentAsByteArray())),
                new GeometryFactory(),
                new TagKeyValueMapConverter());
        assertThat(decoded.getLayer("area").getGeometries())
                .isNotEmpty()
                .allSatisfy(shape -> assertThat(shape.getUserData().toString()).contains("滨河公园"));
    }

    @Test
    void servesItPlainToWhoTakesNoGzip() throws Exception {
        var plain = http.perform(get(path("area", 1, TILE)).with(user("planner")))
                .andReturn()
                .getResponse();
        assertThat(plain.getHeader(HttpHeaders.CONTENT_ENCODING)).isNull();
        assertThat(plain.getContentAsByteArray()).isEqualTo(bytes(TILE));
    }

    @Test
    void saysNotModifiedForATileTheBrowserHas() throws Exception {
        var tag = tile("area", 1, TILE).getHeader(HttpHeaders.ETAG);
        var again = http.perform(get(path("area", 1, TILE))
                        .header(HttpHeaders.IF_NONE_MATCH, tag)
                        .header(HttpHeaders.ACCEPT_ENCODING, "gzip")
                        .with(user("planner")))
                .andReturn()
                .getResponse();
        assertThat(again.getStatus()).isEqualTo(304);
        assertThat(again.getContentAsByteArray()).isEmpty();
    }

    @Test
    void anOldEpochIsAnsweredWithTodaysTileButNotKept() throws Exception {
        var old = tile("area", 1, TILE);
        assertThat(old.getStatus()).isEqualTo(200);
        assertThat(old.getHeader(HttpHeaders.CACHE_CONTROL))
                .contains("no-cache")
                .doesNotContain("max-age");
        assertThat(old.getContentAsByteArray())
                .isEqualTo(tile("area", tiles.epoch("area"), TILE).getContentAsByteArray());
    }

    @Test
    void aTileWithNothingInItHasNoContent() throws Exception {
        assertThat(tile("area", 1, TileAddress.at(10, 10, 15)).getStatus()).isEqualTo(204);
    }

    @Test
    void knowsItsLayersAndItsWorld() throws Exception {
        assertThat(tile("secrets", 1, TILE).getStatus()).isEqualTo(404);
        for (var wrong :
                new String[] {"/tiles/area/1/3/8/1.mvt", "/tiles/area/1/99/1/1.mvt", "/tiles/area/1/x/1/1.mvt"}) {
            var answer =
                    http.perform(get(wrong).with(user("planner"))).andReturn().getResponse();
            assertThat(answer.getStatus()).as(wrong).isEqualTo(400);
        }
    }

    @Test
    void showsNothingWithoutALogin() throws Exception {
        var answer = http.perform(get(path("area", 1, TILE))).andReturn().getResponse();
        assertThat(answer.getStatus()).isIn(302, 401, 403);
        assertThat(answer.getContentAsByteArray()).isEmpty();
    }

    @Test
    void givesNobodyWhatLiesOutsideTheirScope() throws Exception {
        var here = as("here", Scope.of("340811101"));
        var elsewhere = as("elsewhere", Scope.of("340811102"));
        var seen = http.perform(get(path("building", 1, TILE)).with(here))
                .andReturn()
                .getResponse();
        var hidden = http.perform(get(path("building", 1, TILE)).with(elsewhere))
                .andReturn()
                .getResponse();
        assertThat(DecodedTile.of(seen.getContentAsByteArray(), "building").features())
                .hasSize(1);
        assertThat(hidden.getStatus()).isEqualTo(204);
        assertThat(hidden.getHeader(HttpHeaders.ETAG)).isNotEqualTo(seen.getHeader(HttpHeaders.ETAG));
        var park = http.perform(get(path("area", 1, TILE)).with(elsewhere))
                .andReturn()
                .getResponse();
        assertThat(park.getContentAsByteArray()).isEqualTo(bytes(TILE));
    }

    @Test
    void aCommittedChangeOfTheTerritoryGivesItsLayersANewEpoch() throws Exception {
        long before = tiles.epoch("area");
        transaction.executeWithoutResult(tx -> {
            jdbc.sql("update area set name = '新名公园'").update();
            changes.publish("territory", "340811101", 1, Map.of());
        });
        await().until(() -> tiles.epoch("area") > before);
        assertThat(new String(bytes(TILE), StandardCharsets.UTF_8)).contains("新名公园");
    }

    private RequestPostProcessor as(String username, Scope scope) {
        jdbc.sql("delete from account where username = ?").param(username).update();
        SystemAccount.act(() -> accounts.create(username, username, Role.DISPATCHER, scope));
        return user(username).roles("DISPATCHER");
    }

    private byte[] bytes(TileAddress address) {
        return tiles.tile("area", address, Scope.EVERYTHING, Coding.PLAIN).bytes();
    }

    private MockHttpServletResponse tile(String layer, long epoch, TileAddress address) throws Exception {
        return http.perform(get(path(layer, epoch, address))
                        .header(HttpHeaders.ACCEPT_ENCODING, "gzip, br")
                        .with(user("planner")))
                .andReturn()
                .getResponse();
    }

    private static String path(String layer, long epoch, TileAddress address) {
        return "/tiles/" + layer + "/" + epoch + "/" + address.z() + "/" + address.x() + "/" + address.y() + ".mvt";
    }
}
