package org.gridloom.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.QueryParameters;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.gridloom.PostgisTest;
import org.gridloom.account.Accounts;
import org.gridloom.account.Role;
import org.gridloom.account.Scope;
import org.gridloom.account.SystemAccount;
import org.gridloom.incident.Contact;
import org.gridloom.incident.Deed;
import org.gridloom.incident.DeskFilter;
import org.gridloom.incident.IncidentAct;
import org.gridloom.incident.IncidentCategory;
import org.gridloom.incident.IncidentChannel;
import org.gridloom.incident.IncidentGround;
import org.gridloom.incident.Incidents;
import org.gridloom.incident.PastReport;
import org.gridloom.incident.Report;
import org.gridloom.live.Changes;
import org.gridloom.territory.GridLocator;
import org.gridloom.territory.TwoCommunities;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.transaction.support.TransactionTemplate;

/** What each role sees first. Grids in force here: one with too many households, one with too few. */
@PostgisTest
class HomeViewIT extends SpringBrowserlessTest {

    private static final String TOO_MANY = "340811101001001";
    private static final double IN_NORTH = 30.007;
    private static final double IN_SOUTH = 30.003;
    private static final double OUTSIDE = 31;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Incidents incidents;

    @Autowired
    GridLocator locator;

    @Autowired
    Changes changes;

    @Autowired
    TransactionTemplate transaction;

    @BeforeEach
    void prepare() {
        jdbc.sql("delete from incident_step").update();
        jdbc.sql("delete from incident").update();
        TwoCommunities.bring(jdbc);
        transaction.executeWithoutResult(_ -> changes.publish("territory", "340811101", System.nanoTime(), Map.of()));
        IncidentGround.until(() -> locator.gridAt(117.005, IN_NORTH).equals(Optional.of(TOO_MANY)));
        SystemAccount.act(() -> accounts.create("home-worker", "某人", Role.GRID_WORKER, Scope.of(TOO_MANY)));
        // Has chosen a password already.
        jdbc.sql("update account set one_time = false where username = 'home-worker'")
                .update();
        UI.getCurrent().getSession().setLocale(Locale.SIMPLIFIED_CHINESE);
    }

    @Test
    @WithMockUser(username = "dispatcher", roles = "DISPATCHER")
    void theDispatcherSeesWhatIsOverdueDueNewAndInNoGrid() {
        overdue("井盖缺失", IN_NORTH);
        overdue("城外的事", OUTSIDE);
        navigate(HomeView.class);

        assertThat(figure("逾期")).isEqualTo("2 → incidents?focus=overdue");
        assertThat(figure("今日到期")).isEqualTo("0 → incidents?focus=due_today");
        assertThat(figure("待受理")).isEqualTo("2 → incidents?state=collected");
        assertThat(figure("等待批准的延期")).isEqualTo("0 → incidents?focus=extension_asked");
        assertThat(figure("无网格")).isEqualTo("1 → incidents?focus=unrouted");
        assertThat(line("最紧急的事件", "井盖缺失")).contains("已逾期");
        assertThat(line("待受理的事件", "井盖缺失")).contains("已逾期");
    }

    @Test
    @WithMockUser(username = "dispatcher", roles = "DISPATCHER")
    void withNothingOpenItSaysWhatWillBeThere() {
        navigate(HomeView.class);
        assertThat(words(card("最紧急的事件"))).contains("没有未结案的事件").contains("全部事件");
    }

    @Test
    @WithMockUser(username = "leader", roles = "LEADER")
    void theLeaderSeesTodaysFiguresTheClassesAndTheWorstGrids() {
        overdue("井盖缺失", IN_NORTH);
        navigate(HomeView.class);

        assertThat(figure("未结案")).isEqualTo("1 → incidents");
        assertThat(figure("今日新增")).isEqualTo("0 → incidents?focus=reported_today");
        assertThat(figure("近 30 天按期结案率")).isEqualTo("0% → incidents?focus=late_lately");
        assertThat(words(card("事件"))).contains("按期 0 件 / 到期 1 件");
        assertThat(words(card("未结案事件，按类别"))).contains("环境秩序", "1 件，逾期 1");
        assertThat(line("逾期最多的网格", "滨河社区第一网格")).contains(TOO_MANY);
        assertThat(link(card("逾期最多的网格"), "滨河社区第一网格")).contains("focus=overdue", "grid=" + TOO_MANY);
        assertThat(figure("▲ 户数过多")).isEqualTo("1 → grids?sign=many");
    }

    @Test
    @WithMockUser(username = "leader", roles = "LEADER")
    void theLeaderSeesWhichExtensionsWait() {
        navigate(HomeView.class);
        assertThat(words(card("等待批准的延期"))).contains("没有延期申请在等待批准");
        overdue("井盖缺失", IN_NORTH);
        var number = SystemAccount.act(() -> incidents.desk(DeskFilter.OPEN))
                .getFirst()
                .number();
        for (var deed : List.of(
                Deed.of(IncidentAct.ACCEPT, ""),
                Deed.of(IncidentAct.DISPATCH, ""),
                new Deed.AskExtension(Instant.now().plus(Duration.ofDays(3)), "等配件"))) {
            SystemAccount.act(() -> incidents.advance(
                    number, deed, incidents.find(number).orElseThrow().summary().version()));
        }
        UI.getCurrent().navigate("grids");
        navigate(HomeView.class);

        assertThat(line("等待批准的延期", "井盖缺失")).contains("处置中");
        assertThat(link(card("等待批准的延期"), "全部延期申请")).isEqualTo("incidents?focus=extension_asked");
    }

    @Test
    @WithMockUser(username = "planner", roles = "PLANNER")
    void thePlannerSeesPlansAndGridsOutsideTheLimits() {
        navigate(HomeView.class);

        assertThat(figure("有错误")).isEqualTo("0 → plans?which=with_errors");
        assertThat(figure("被退回")).isEqualTo("0 → plans?which=returned");
        assertThat(words(card("正在绘制的方案"))).contains("没有正在绘制的方案");
        assertThat(figure("▲ 户数过多")).isEqualTo("1 → grids?sign=many");
        assertThat(figure("▼ 户数过少")).isEqualTo("1 → grids?sign=few");
    }

    @Test
    @WithMockUser(username = "approver", roles = "APPROVER")
    void theApproverSeesWhatWaits() {
        navigate(HomeView.class);

        assertThat(figure("等我决定")).isEqualTo("0 → plans?which=waiting");
        assertThat(words(card("等您决定的方案"))).contains("没有方案等您决定");
    }

    @Test
    @WithMockUser(username = "home-worker", roles = "GRID_WORKER")
    void theGridWorkerSeesTheOwnGridAndItsMattersOnly() {
        overdue("井盖缺失", IN_NORTH);
        overdue("别处的事", IN_SOUTH);
        navigate(HomeView.class);

        assertThat(figure("逾期")).isEqualTo("1 → my?focus=overdue");
        assertThat(words(card("按时限排列"))).contains("井盖缺失").doesNotContain("别处的事");
        assertThat(words(card("我的网格"))).contains("滨河社区第一网格", "512 户", "▲ 户数过多");
    }

    @Test
    @WithMockUser(username = "view-admin", roles = "ADMIN")
    void theAdministratorSeesAccountsThatSeeNothingAndWhatHappenedLast() {
        jdbc.sql(
                        "insert into audit (at, actor, action, subject) values (now() + interval '1 hour', 'view-admin', 'account.reset', 'somebody')")
                .update();
        jdbc.sql("""
                insert into account (username, password_hash, name, role) values ('home-blind', 'none', '无范围', 'LEADER')
                on conflict do nothing""").update();
        navigate(HomeView.class);

        assertThat(figure("没有管辖范围")).matches("[1-9][0-9]* → admin/accounts\\?which=without_scope");
        assertThat(line("最近操作", "重置密码 · somebody")).contains("view-admin");
        assertThat(figure("数据库")).isEqualTo("正常 → /actuator/health");
        assertThat(words(card("最近导入"))).isNotBlank();
        jdbc.sql("delete from audit where subject = 'somebody'").update();
    }

    @Test
    @WithMockUser(username = "leader", roles = "LEADER")
    void aNumbersListShowsWhatItCounted() {
        UI.getCurrent().navigate("grids", QueryParameters.simple(Map.of("sign", "many")));
        assertThat(words(find(Chips.class).single())).contains("▲ 户数过多 1");
        assertThat(test(find(Grid.class).single()).size()).isOne();
    }

    /** Reported five days ago, due two days ago; in the northern grid, the southern one, or at a place in none. */
    private void overdue(String title, double latitude) {
        var report = new Report(
                IncidentCategory.ORDER,
                title,
                "",
                null,
                117.005,
                latitude,
                false,
                IncidentChannel.HOTLINE,
                Contact.NONE);
        var reported = Instant.now().minus(Duration.ofDays(5));
        SystemAccount.act(() -> incidents.bringPast(new PastReport(report, reported, "12345", List.of())));
    }

    private HomeCardView card(String title) {
        return find(HomeCardView.class)
                .withCondition(card -> card.getAriaLabel().orElse("").equals(title))
                .single();
    }

    /** Number and address of a figure. */
    private String figure(String label) {
        var link = find(Anchor.class)
                .withCondition(anchor -> anchor.hasClassName("figure")
                        && anchor.getChildren().anyMatch(child -> words(child).equals(label)))
                .single();
        return words(link.getChildren().toList().getFirst()) + " → " + link.getHref();
    }

    private String line(String card, String text) {
        return words(find(Anchor.class, card(card))
                .withCondition(anchor ->
                        anchor.hasClassName("home-line") && words(anchor).startsWith(text))
                .single());
    }

    private String link(Component card, String text) {
        return find(Anchor.class, card).all().stream()
                .filter(anchor -> words(anchor).startsWith(text))
                .toList()
                .getFirst()
                .getHref();
    }

    private static String words(Component component) {
        return ((HasElement) component).getElement().getTextRecursively();
    }
}
