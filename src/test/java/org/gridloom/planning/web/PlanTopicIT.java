package org.gridloom.planning.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import org.gridloom.As;
import org.gridloom.PostgisTest;
import org.gridloom.TestLogin;
import org.gridloom.account.Role;
import org.gridloom.live.web.SocketClient;
import org.gridloom.planning.PlanId;
import org.gridloom.planning.PlanView;
import org.gridloom.planning.Plans;
import org.gridloom.planning.TestTown;
import org.gridloom.territory.Territory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** One plan over the socket, with two planners at it. */
@PostgisTest
class PlanTopicIT {

    private static final As LI = new As("li", Role.PLANNER);

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @Autowired
    Territory territory;

    @Autowired
    Plans plans;

    @Autowired
    JdbcClient jdbc;

    PlanId plan;

    @BeforeEach
    void aPlan() {
        var community = TestTown.communities(territory).getFirst().code();
        plan = LI.get(() -> plans.start(community, "方案"));
    }

    @Test
    void othersSeeWhereSomebodyIsAndTheLogKeepsNothingOfIt() throws Exception {
        try (var li = at("li", Role.PLANNER);
                var wang = at("wang", Role.LEADER)) {
            ask(li, "here", "\"tab\":\"a1\",\"at\":[121.5,31.2],\"grid\":\"g3\",\"units\":[5,6]");

            var here = await(wang, "here");
            assertThat(here.path("by").asString()).isEqualTo("li");
            assertThat(here.path("at").get(0).asDouble()).isEqualTo(121.5);
            assertThat(here.path("grid").asString()).isEqualTo("g3");
            assertThat(here.path("units")).hasSize(2);
            assertThat(jdbc.sql("select count(*) from edit where plan_id = ?")
                            .param(plan.value())
                            .query(Integer.class)
                            .single())
                    .isEqualTo(1);
        }
    }

    @Test
    void whoMayNotReadThePlanNeitherListensNorIsHeard() throws Exception {
        try (var stranger = new SocketClient(port, TestLogin.cookie(context, "dispatcher", Role.DISPATCHER))) {
            stranger.subscribe("plan", plan.toString());
            assertThat(stranger.next().path("code").asString()).isEqualTo("FORBIDDEN");
            ask(stranger, "here", "\"tab\":\"a1\",\"at\":[0,0]");
            assertThat(stranger.next().path("type").asString()).isEqualTo("error");
        }
    }

    @Test
    void aFloodOfPointerPlacesIsThinnedAndAFarewellGetsThrough() throws Exception {
        try (var li = at("li", Role.PLANNER);
                var wang = at("wang", Role.PLANNER)) {
            for (var i = 0; i < 50; i++) {
                ask(li, "here", "\"tab\":\"b2\",\"at\":[121.5,31.%d]".formatted(i));
            }
            ask(li, "here", "\"tab\":\"b2\",\"gone\":true");

            var heard = 0;
            while (!await(wang, "here").path("gone").asBoolean(false)) {
                heard++;
            }
            assertThat(heard).isBetween(1, 25);
        }
    }

    @Test
    void aSplitIsOneEditWhoseLargestPartKeepsTheCodeAndAMergePutsItTogetherAgain() throws Exception {
        try (var li = at("li", Role.PLANNER)) {
            var before = view();
            var grid = before.grids().getFirst();

            ask(li, "split", "\"key\":\"%s\",\"parts\":3".formatted(grid.grid().key()));
            assertThat(await(li, "moved").path("outcome").asString()).isEqualTo("APPLIED");

            var after = view();
            assertThat(after.revision()).isEqualTo(2);
            assertThat(after.grids()).hasSize(before.grids().size() + 2);
            var units = new HashSet<Integer>();
            var parts = new ArrayList<PlanView.GridView>();
            for (var now : after.grids()) {
                if (now.grid().key().equals(grid.grid().key()) || now.grid().code() == null) {
                    units.addAll(now.units());
                    parts.add(now);
                }
            }
            assertThat(units).containsExactlyInAnyOrderElementsOf(grid.units());
            assertThat(parts.stream()
                            .mapToInt(PlanView.GridView::households)
                            .max()
                            .orElse(0))
                    .isEqualTo(after.grids().getFirst().households());

            for (var part : parts.subList(1, 3)) {
                ask(
                        li,
                        "merge",
                        "\"key\":\"%s\",\"with\":\"%s\""
                                .formatted(grid.grid().key(), part.grid().key()));
                assertThat(await(li, "moved").path("outcome").asString()).isEqualTo("APPLIED");
            }
            assertThat(view().grids()).isEqualTo(before.grids());
        }
    }

    @Test
    void theHistoryNamesEachStepGoesBackToOneAndLetsAnotherPlanBeginThere() throws Exception {
        try (var li = at("li", Role.PLANNER)) {
            var before = view();
            var grid = before.grids().getFirst();
            ask(
                    li,
                    "move",
                    "\"units\":[[%d,\"%s\"]],\"to\":null"
                            .formatted(grid.units().getFirst(), grid.grid().key()));
            assertThat(await(li, "moved").path("outcome").asString()).isEqualTo("APPLIED");
            ask(li, "name-version", "\"revision\":2,\"name\":\"试一试\"");
            assertThat(await(li, "history").path("versions").get(0).path("name").asString())
                    .isEqualTo("试一试");
            ask(
                    li,
                    "kind",
                    "\"key\":\"%s\",\"kind\":\"DEDICATED\""
                            .formatted(grid.grid().key()));
            await(li, "moved");

            ask(li, "return", "\"revision\":1");
            assertThat(await(li, "moved").path("revision").asInt()).isEqualTo(4);
            assertThat(view().grids()).isEqualTo(before.grids());

            ask(li, "history", "\"before\":4");
            var history = await(li, "history");
            assertThat(kinds(history)).containsExactly("KIND", "MOVE", "START");
            assertThat(history.path("steps").get(1).path("unassigned").asInt()).isEqualTo(1);

            ask(li, "branch", "\"revision\":2,\"name\":\"方案乙\"");
            var branch =
                    new PlanId(Long.parseLong(await(li, "branched").path("plan").asString()));
            var other = LI.get(() -> plans.view(branch));
            assertThat(other.revision()).isEqualTo(1);
            assertThat(other.grids().getFirst().units())
                    .isEqualTo(grid.units().subList(1, grid.units().size()));
            assertThat(other.grids())
                    .extracting(g -> g.grid().code())
                    .containsExactlyElementsOf(
                            before.grids().stream().map(g -> g.grid().code()).toList());
        }
    }

    @Test
    void anAutomaticPlanIsSeenByItsPlannerAloneUntilItIsTakenAndThenIsOneEditForAll() throws Exception {
        try (var li = at("li", Role.PLANNER);
                var wang = at("wang", Role.PLANNER)) {
            ask(
                    li,
                    "auto-start",
                    "\"weights\":{\"roads\":1,\"shape\":1,\"balance\":0.3,\"keep\":0,\"compounds\":0.5,\"incidents\":0.2},"
                            + "\"seconds\":2,\"acrossRivers\":false,\"plans\":3,\"locked\":[],\"seed\":1");
            var first = await(li, "auto");
            var found = Awaitility.await()
                    .until(
                            () -> {
                                ask(
                                        li,
                                        "auto-look",
                                        "\"known\":" + first.path("version").asInt());
                                return await(li, "auto");
                            },
                            answer -> !answer.path("state").asString().equals("RUNNING"));
            assertThat(found.path("state").asString()).isEqualTo("DONE");
            assertThat(found.path("curve").size()).isPositive();
            var option = found.path("options").path(0);
            assertThat(option.path("figures").path("disconnected").asInt()).isZero();
            var moves = option.path("moves").size();
            assertThat(moves).isPositive();
            ask(wang, "auto-look", "\"known\":0");
            assertThat(await(wang, "auto").path("state").asString()).isEqualTo("NONE");

            ask(li, "auto-take", "\"option\":0");

            assertThat(await(li, "moved").path("outcome").asString()).isEqualTo("APPLIED");
            assertThat(await(wang, "edit").path("moves")).hasSize(moves);
            assertThat(view().revision()).isEqualTo(2);
        }
    }

    private PlanView view() {
        return LI.get(() -> plans.view(plan));
    }

    private SocketClient at(String who, Role role) throws InterruptedException {
        var client = new SocketClient(port, TestLogin.cookie(context, who, role));
        client.subscribe("plan", plan.toString());
        assertThat(client.next().path("type").asString()).isEqualTo("snapshot");
        return client;
    }

    private void ask(SocketClient client, String type, String rest) {
        client.send("{\"type\":\"%s\",\"topic\":\"plan\",\"id\":\"%s\",\"seq\":1,%s}".formatted(type, plan, rest));
    }

    private static JsonNode await(SocketClient client, String type) throws InterruptedException {
        for (var message = client.next(); ; message = client.next()) {
            assertThat(message.path("type").asString()).as(message.toString()).isNotEqualTo("error");
            if (message.path("type").asString().equals(type)) {
                return message;
            }
        }
    }

    private static List<String> kinds(JsonNode history) {
        return StreamSupport.stream(history.path("steps").spliterator(), false)
                .map(step -> step.path("kind").asString())
                .toList();
    }
}
