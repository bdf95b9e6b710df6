package org.gridloom;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.gridloom.account.Role;
import org.gridloom.account.SystemAccount;
import org.gridloom.incident.Deed;
import org.gridloom.incident.IncidentAct;
import org.gridloom.incident.Incidents;
import org.gridloom.incident.StepOutcome;
import org.gridloom.incident.resident.Door;
import org.gridloom.incident.resident.Doors;
import org.gridloom.photo.TestPictures;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;

/** A resident's way in and back, in Chromium as wide as a small telephone, with the dispatcher's desk beside it. */
@PostgisTest
@ActiveProfiles({"test", "demonstration"})
class ResidentBrowserIT {

    private static final As DISPATCHER = new As("dispatcher", Role.DISPATCHER);

    /** Nothing to be moved from side to side. */
    private static final String FITS = "() => document.documentElement.scrollWidth <= innerWidth";

    @RegisterExtension
    final Browser browser = new Browser();

    @LocalServerPort
    int port;

    @Autowired
    Doors doors;

    @Autowired
    Incidents incidents;

    @Autowired
    JdbcClient jdbc;

    @BeforeAll
    static void haveThePatienceOfTheWindows() {
        PlaywrightAssertions.setDefaultAssertionTimeout(60_000);
    }

    @Test
    void aReportByTheCodeOnADoorIsAPinThenProgressThenARating() {
        var desk = browser.logIn(port, "dispatcher");
        desk.navigate("/incidents");
        desk.waitForFunction("() => document.querySelector('gridloom-incident-pins')?.status === 'live'");
        var open = jdbc.sql("select count(*) from incident where closed_at is null")
                .query(Integer.class)
                .single();
        var door = aDoor();
        var phone = browser.openOnPhone(port);
        phone.navigate("/r/" + door.token());
        assertThat(phone.getByText(door.called())).isVisible();
        write(phone, "三单元路灯不亮，晚上很黑");
        assertThat((Boolean) phone.evaluate(FITS)).isTrue();
        phone.getByText("提交", new Page.GetByTextOptions().setExact(true)).click();

        assertThat(phone.locator("#number")).hasText(Pattern.compile("[0-9]{8}-[0-9]{4}"));
        var number = phone.locator("#number").textContent();
        assertThat(desk.getByText("图上 " + (open + 1) + " 件")).isVisible();

        phone.locator("#link").click();
        assertThat(phone.locator(".state h2")).hasText("已收到，等待受理");
        for (var act : List.of(IncidentAct.ACCEPT, IncidentAct.DISPATCH, IncidentAct.HANDLE, IncidentAct.FEED_BACK)) {
            does(number, act);
        }
        phone.reload();
        assertThat((Boolean) phone.evaluate(FITS)).isTrue();
        choose(phone, "不满意");
        phone.locator("textarea").fill("还是不亮");
        phone.getByText("提交评价").click();
        assertThat(phone.getByText("已重新处理，请过些时候再来查看。")).isVisible();
        assertThat(phone.locator(".state h2")).hasText("正在处理");
        assertThat(browser.errors()).isEmpty();
    }

    @Test
    void whatIsSentInADeadSpotIsKeptAndSentOnceWhenThereIsSignalAgain() {
        var door = aDoor();
        var phone = browser.openOnPhone(port);
        phone.navigate("/r/" + door.token());
        write(phone, "电梯停了，信号也不好");
        phone.context().setOffline(true);
        phone.locator("button[type=submit]").click();
        assertThat(phone.locator("#message")).containsText("没有信号");

        phone.context().setOffline(false);
        assertThat(phone.locator("#number")).hasText(Pattern.compile("[0-9]{8}-[0-9]{4}"));
        assertThat(jdbc.sql("select count(*) from incident where title = '电梯停了，信号也不好'")
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void whatWasWrittenIsThereAgainAndANeighbourSaysMeToo() {
        var door = aDoor();
        var one = browser.openOnPhone(port);
        one.navigate("/r/" + door.token());
        write(one, "垃圾桶满了没有清");
        one.reload();
        assertThat(one.locator("textarea")).hasValue("垃圾桶满了没有清");
        one.locator("button[type=submit]").click();
        assertThat(one.locator("#number")).hasText(Pattern.compile("[0-9]{8}-[0-9]{4}"));
        var number = one.locator("#number").textContent();
        does(number, IncidentAct.ACCEPT);

        var other = browser.openOnPhone(port);
        other.navigate("/r/" + door.token());
        choose(other, "民生服务");
        other.locator("#near li", new Page.LocatorOptions().setHasText("垃圾桶满了没有清"))
                .getByText("我也遇到")
                .click();
        assertThat(other.locator("#number")).hasText(number);
        other.locator("#link").click();
        assertThat(other.getByText("另有 1 人也遇到")).isVisible();
        assertThat(browser.errors()).isEmpty();
    }

    @Test
    void photosAreMadeSmallKeptThroughADeadSpotAndAreInTheDeskAndOnTheProgressPage() {
        var door = aDoor();
        var phone = browser.openOnPhone(port);
        phone.navigate("/r/" + door.token());
        write(phone, "楼道堆物，请看照片");
        phone.context().setOffline(true);
        phone.locator("input[type=file]").setInputFiles(new FilePayload[] {
            new FilePayload("楼道.jpg", "image/jpeg", TestPictures.jpeg(3000, 2000)),
            new FilePayload("其实是文字.jpg", "image/jpeg", "alert(1)".getBytes(StandardCharsets.UTF_8))
        });
        assertThat(phone.locator("#message")).containsText("其实是文字.jpg：不是能读取的照片");
        assertThat(phone.locator("#photos li small")).hasText("待发送");
        phone.locator("button[type=submit]").click();
        assertThat(phone.locator("#message")).containsText("没有信号");

        phone.context().setOffline(false);
        phone.reload();
        assertThat(phone.locator("#number")).hasText(Pattern.compile("[0-9]{8}-[0-9]{4}"));
        var number = phone.locator("#number").textContent();
        phone.locator("#link").click();
        assertThat(phone.locator(".photos img")).hasCount(1);
        assertThat((Integer) phone.evaluate("async () => (await createImageBitmap(await (await fetch("
                        + "document.querySelector('.photos a').href)).blob())).width"))
                .isEqualTo(1600);

        var desk = browser.logIn(port, "dispatcher");
        desk.navigate("/incidents/" + number);
        desk.locator("button.photo-item").click();
        assertThat(desk.locator(".photo-large")).isVisible();
        desk.waitForFunction("() => document.querySelector('.photo-large').naturalWidth === 1600");
        assertThat(browser.errors()).isEmpty();
    }

    private Door aDoor() {
        var building = jdbc.sql("""
                        select b.id from building b join building_in_grid g on g.building_id = b.id
                        where b.households > 0 and b.name is not null order by b.id offset (select count(*) * 40 from door_code) limit 1""").query(Long.class).single();
        return SystemAccount.act(() -> doors.of(building));
    }

    private static void write(Page phone, String text) {
        choose(phone, "民生服务");
        phone.locator("textarea").fill(text);
    }

    private static void choose(Page phone, String name) {
        phone.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName(name))
                .check();
    }

    private void does(String number, IncidentAct act) {
        var version = SystemAccount.act(() -> incidents.find(number))
                .orElseThrow()
                .summary()
                .version();
        assertThat(DISPATCHER.<StepOutcome>get(() -> incidents.advance(number, Deed.of(act, ""), version)))
                .isInstanceOf(StepOutcome.Done.class);
    }
}
