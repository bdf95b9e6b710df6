package org.gridloom.station;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Geolocation;
import java.util.List;
import java.util.regex.Pattern;
import org.gridloom.Browser;
import org.gridloom.PostgisTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;

/** The stations of the demonstration town in Chromium: inside with list and map, and for everybody on a telephone. */
@PostgisTest
@ActiveProfiles({"test", "demonstration"})
class StationsBrowserIT {

    /** Nothing to be moved from side to side. */
    private static final String FITS = "() => document.documentElement.scrollWidth <= innerWidth";

    private static final String PUBLIC_MAP = "document.querySelector('gridloom-public-map')";

    @RegisterExtension
    final Browser browser = new Browser();

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @BeforeAll
    static void haveThePatienceOfTheWindows() {
        PlaywrightAssertions.setDefaultAssertionTimeout(60_000);
    }

    @Test
    void theMapShowsWhatTheListDoes() {
        var page = browser.logIn(port, "leader");
        page.navigate("/stations?open=2026-11-24T23:30");
        var listed = openAt("2026-11-24 23:30");
        assertThat(page.getByText("共 " + listed.size() + " 个站点")).isVisible();
        page.waitForFunction("() => document.querySelector('gridloom-map')?.map?.getLayer('station')"
                + " && document.querySelector('gridloom-map').map.getFilter('station')");

        @SuppressWarnings("unchecked")
        var shown = ((List<Number>)
                        page.evaluate("() => document.querySelector('gridloom-map').map.getFilter('station')[2][1]"))
                .stream().map(Number::longValue).toList();
        assertThat(shown).containsExactlyInAnyOrderElementsOf(listed);

        page.locator("vaadin-grid")
                .getByText("暖新驿站", new Locator.GetByTextOptions().setExact(false))
                .first()
                .click();
        assertThat(page.locator(".station-panel")).containsText("24:00");
        assertThat(page).hasURL(Pattern.compile("/stations/\\d+\\?open="));
        assertThat(browser.errors()).isEmpty();
    }

    @Test
    void whoeverPassesFindsWhatIsNearAndOpenOnATelephone() {
        var phone = browser.openOnPhone(port);
        phone.context().grantPermissions(List.of("geolocation"));
        var target = jdbc.sql(
                        "select code, name, st_x(point) as x, st_y(point) as y from station where kind = 'MEALS' order by id limit 1")
                .query((row, n) ->
                        new Object[] {row.getString(1), row.getString(2), row.getDouble(3), row.getDouble(4)})
                .single();
        phone.context().setGeolocation(new Geolocation((double) target[3], (double) target[2]));
        phone.navigate("/s");
        assertThat((Boolean) phone.evaluate(FITS)).isTrue();
        phone.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("离我最近"))
                .click();
        assertThat(phone.locator("#stations li").first()).containsText((String) target[1]);
        assertThat(phone.locator("#stations li .distance").first()).hasText("10 米");

        phone.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("地图"))
                .click();
        phone.waitForFunction("() => " + PUBLIC_MAP + "?.hasAttribute('ready')");
        phone.waitForFunction(
                "() => " + PUBLIC_MAP + ".map.queryRenderedFeatures({layers: ['public-station']}).length > 0");
        assertThat(
                        (Boolean)
                                phone.evaluate(
                                        "() => performance.getEntriesByType('resource')"
                                                + ".every(it => !it.name.includes('/tiles/') || /\\/s\\/tiles\\/(area|barrier|place)\\//.test(it.name))"))
                .as("only the ground is fetched")
                .isTrue();

        phone.locator("#stations li a.name").first().click();
        assertThat(phone.locator("h1")).hasText((String) target[1]);
        assertThat(phone.locator("a.call")).hasAttribute("href", Pattern.compile("tel:\\d+"));
        assertThat((Boolean) phone.evaluate(FITS)).isTrue();
        assertThat(browser.errors()).isEmpty();
    }

    private List<Long> openAt(String moment) {
        return jdbc.sql("""
                        select s.id from station s join station_hours h on h.station_id = s.id
                        where s.closed_at is null and h.weekday = extract(isodow from ?::timestamp)
                          and h.opens <= (?::timestamp)::time and (?::timestamp)::time < h.closes""").params(moment, moment, moment).query(Long.class).list();
    }
}
