package org.gridloom;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.Geolocation;
import java.util.List;
import java.util.regex.Pattern;
import org.gridloom.account.DemonstrationAccounts;
import org.gridloom.account.Role;
import org.gridloom.account.SystemAccount;
import org.gridloom.incident.Contact;
import org.gridloom.incident.Deed;
import org.gridloom.incident.IncidentAct;
import org.gridloom.incident.IncidentCategory;
import org.gridloom.incident.IncidentChannel;
import org.gridloom.incident.IncidentDetail;
import org.gridloom.incident.IncidentState;
import org.gridloom.incident.Incidents;
import org.gridloom.incident.Report;
import org.gridloom.incident.StepOutcome;
import org.gridloom.photo.TestPictures;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;

/** A grid worker with a small telephone, in Chromium, with and without a network. */
@PostgisTest
@ActiveProfiles({"test", "demonstration"})
class PhoneBrowserIT {

    private static final As DISPATCHER = new As("dispatcher", Role.DISPATCHER);

    /** Nothing to be moved from side to side. */
    private static final String FITS = "() => document.documentElement.scrollWidth <= innerWidth";

    /** A place in the worker's grid. */
    private record Spot(String name, double longitude, double latitude) {}

    @RegisterExtension
    final Browser browser = new Browser();

    @LocalServerPort
    int port;

    @Autowired
    Incidents incidents;

    @Autowired
    JdbcClient jdbc;

    @Value("${gridloom.demonstration.workers-grid}")
    String grid;

    @BeforeAll
    static void haveThePatienceOfTheWindows() {
        PlaywrightAssertions.setDefaultAssertionTimeout(60_000);
    }

    @Test
    void aMatterIsHandledWithAPhotoInADeadSpotAndIsSentWhenThereIsSignalAgain() {
        var number = dispatched("楼道堆物要清");
        var phone = onPhone();
        assertThat(phone.locator(".card", having("楼道堆物要清"))).isVisible();
        phone.evaluate("() => navigator.serviceWorker.ready.then(() => true)");

        phone.context().setOffline(true);
        phone.reload();
        assertThat(phone.locator("#line")).containsText("没有信号");
        phone.locator(".card", having("楼道堆物要清")).click();
        phone.locator("#deed textarea").fill("已清运，楼道畅通");
        phone.locator("#deed input[type=file]")
                .setInputFiles(new FilePayload("清理后.jpg", "image/jpeg", TestPictures.jpeg(2400, 1800)));
        assertThat(phone.locator("#deed .photos li")).hasCount(1);
        assertThat((Boolean) phone.evaluate(FITS)).isTrue();
        press(phone, "处置完成");
        assertThat(phone.locator("#line")).containsText("1 项待发送");
        phone.waitForURL(
                url -> !url.contains(number)); // the list, for the browser too: else it would reload the matter
        phone.reload();
        assertThat(phone.locator("#line")).containsText("1 项待发送");
        assertThat(find(number).summary().state()).isEqualTo(IncidentState.DISPATCHED);

        phone.context().setOffline(false);
        assertThat(phone.locator("#told")).containsText("已发送");
        assertThat(phone.locator("#line")).not().containsText("待发送");
        var incident = find(number);
        assertThat(incident.summary().state()).isEqualTo(IncidentState.HANDLED);
        assertThat(incident.history())
                .filteredOn(line -> line.act() == IncidentAct.HANDLE)
                .hasSize(1);
        phone.locator(".card", having("楼道堆物要清")).click();
        assertThat(phone.locator("#history .taken img")).hasCount(1);
        assertThat(browser.errors()).isEmpty();
    }

    @Test
    void whatSomebodyChangedMeanwhileIsToldAndNothingTypedIsLost() {
        var number = dispatched("井盖松动要修");
        var phone = onPhone();
        phone.locator(".card", having("井盖松动要修")).click();
        phone.context().setOffline(true);
        phone.locator("#deed textarea").fill("已换新井盖");
        press(phone, "处置完成");
        assertThat(phone.locator("#line")).containsText("1 项待发送");
        does(number, IncidentAct.AWAIT_RESIDENT, "等居民挪车");
        does(number, IncidentAct.RESUME, "");

        phone.context().setOffline(false);
        assertThat(phone.locator("#line")).containsText("1 项待确认");
        phone.locator(".card", having("井盖松动要修")).click();
        assertThat(phone.locator("#about [role=alert]")).containsText("有人改动了此事");
        assertThat(phone.locator("#about [role=alert]")).containsText("等居民挪车");
        assertThat(phone.locator("#about [role=alert]")).containsText("已换新井盖");
        press(phone, "放回草稿");
        assertThat(phone.locator("#deed textarea")).hasValue("已换新井盖");
        press(phone, "处置完成");
        assertThat(phone.locator("#told")).containsText("已发送");
        assertThat(find(number).history().getLast().note()).isEqualTo("已换新井盖");
        assertThat(browser.errors()).isEmpty();
    }

    @Test
    void aNewMatterIsReportedFromWhereOneStandsOrByABuilding() {
        var spot = spot();
        var phone = onPhone();
        phone.context().grantPermissions(List.of("geolocation"));
        phone.context().setGeolocation(new Geolocation(spot.latitude(), spot.longitude()).setAccuracy(12));
        phone.getByText("上报新事件").click();
        press(phone, "上报");
        assertThat(phone.locator("#entry [role=alert]")).hasText("请选择是哪类事件。");
        write(phone, "消防栓被撞歪了，在漏水");
        press(phone, "用我现在的位置");
        assertThat(phone.locator("#where")).containsText("±12 米");
        assertThat((Boolean) phone.evaluate(FITS)).isTrue();
        press(phone, "上报");
        assertThat(phone.locator(".card", having("消防栓被撞歪了"))).isVisible();

        phone.getByText("上报新事件").click();
        write(phone, "楼下路灯不亮");
        phone.locator("#entry input[type=search]").fill(spot.name());
        phone.locator("#found button").first().click();
        assertThat(phone.locator("#where")).containsText(spot.name());
        press(phone, "上报");
        assertThat(phone.locator(".card", having("楼下路灯不亮"))).containsText(spot.name());
        assertThat(jdbc.sql(
                                "select count(*) from incident where channel = 'WORKER' and reported_grid = ? and title in ('消防栓被撞歪了，在漏水', '楼下路灯不亮')")
                        .param(grid)
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
        assertThat(browser.errors()).isEmpty();
    }

    @Test
    void speaksEnglishToo() {
        dispatched("说英语的");
        var phone = onPhone();
        phone.getByText("English").click();
        assertThat(phone.locator("h1")).hasText("My matters");
        phone.locator(".card", having("说英语的")).click();
        assertThat(phone.locator("#acts button").first()).hasText("Handled");
        assertThat((Boolean) phone.evaluate(FITS)).isTrue();
    }

    /** By way of the login, which leads back to the page. */
    private Page onPhone() {
        var phone = browser.openOnPhone(port);
        phone.navigate("/phone");
        phone.locator("input[name=username]").fill("worker");
        phone.locator("input[name=password]").fill(DemonstrationAccounts.PASSWORD);
        phone.locator("input[name=password]").press("Enter");
        phone.waitForURL(Pattern.compile(".*/phone/.*"));
        assertThat(phone.locator("#line")).containsText("已连接");
        return phone;
    }

    private Spot spot() {
        return jdbc.sql("""
                        select b.name, st_x(p) as longitude, st_y(p) as latitude
                        from building b join building_in_grid g on g.building_id = b.id cross join lateral st_pointonsurface(b.footprint) p
                        where g.code = ? and b.name is not null order by b.id limit 1""").param(grid).query(Spot.class).single();
    }

    private String dispatched(String title) {
        var spot = spot();
        var number = DISPATCHER
                .get(() -> incidents.report(new Report(
                        IncidentCategory.ORDER,
                        title,
                        "",
                        spot.name(),
                        spot.longitude(),
                        spot.latitude(),
                        false,
                        IncidentChannel.HOTLINE,
                        Contact.NONE)))
                .number();
        does(number, IncidentAct.ACCEPT, "");
        does(number, IncidentAct.DISPATCH, "");
        return number;
    }

    private void does(String number, IncidentAct act, String why) {
        var version = find(number).summary().version();
        assertThat(DISPATCHER.<StepOutcome>get(() -> incidents.advance(number, Deed.of(act, why), version)))
                .isInstanceOf(StepOutcome.Done.class);
    }

    private IncidentDetail find(String number) {
        return SystemAccount.act(() -> incidents.find(number)).orElseThrow();
    }

    private static void write(Page phone, String text) {
        phone.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("公共安全"))
                .check();
        phone.locator("#entry textarea").fill(text);
    }

    private static void press(Page phone, String name) {
        phone.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    private static Page.LocatorOptions having(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }
}
