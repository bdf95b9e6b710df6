package org.gridloom.incident.metric.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridloom.incident.IncidentGround.WEST;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.Location;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.Locale;
import java.util.stream.Stream;
import org.gridloom.PostgisTest;
import org.gridloom.account.SystemAccount;
import org.gridloom.exchange.TableFile;
import org.gridloom.figures.Period;
import org.gridloom.incident.IncidentGround;
import org.gridloom.incident.metric.FrozenMonths;
import org.gridloom.incident.metric.Grouping;
import org.gridloom.incident.metric.IncidentMetrics;
import org.gridloom.incident.metric.Metric;
import org.gridloom.incident.metric.Question;
import org.gridloom.incident.metric.Tally;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;

@PostgisTest
@WithMockUser(username = "leader", roles = "LEADER")
class FiguresViewIT extends SpringBrowserlessTest {

    private static final String OF_THIS_TEST = "指标页面";

    @Autowired
    IncidentMetrics metrics;

    @Autowired
    FrozenMonths months;

    @Autowired
    PartNames names;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    IncidentGround ground;

    @BeforeEach
    void prepare() {
        ground.prepare();
        jdbc.sql("""
                insert into incident (number, category, title, point, state, channel, reported_grid, responsible_grid, reported_at, due_at, closed_at)
                select '20180310-' || lpad(n::text, 5, '0'), 'SAFETY', ?, st_setsrid(st_makepoint(117.503, 30.505), 4490),
                       case when n <= 3 then 'CLOSED' else 'DISPATCHED' end, 'HOTLINE', ?, ?, timestamptz '2018-03-10T02:00:00Z',
                       timestamptz '2018-03-13T02:00:00Z', case when n <= 3 then timestamptz '2018-03-12T02:00:00Z' end
                from generate_series(1, 4) n""").params(OF_THIS_TEST, WEST, WEST).update();
        UI.getCurrent().getSession().setLocale(Locale.SIMPLIFIED_CHINESE);
        UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
    }

    @AfterEach
    void clear() {
        jdbc.sql("delete from incident where title = ?").param(OF_THIS_TEST).update();
    }

    @Test
    void aRateIsShownWithItsNumeratorAndDenominator() {
        open("figures?period=2018-03");

        var cards = find(FigureCards.class).single().getElement().getTextRecursively();
        assertThat(cards).contains("按期结案率75.00%3 / 4", "平均用时2.0 天3 件已结案", "比上期 无可比数据");
        assertThat(find(NativeTable.class).all()).hasSize(3);
    }

    @Test
    void aNumberOfTheTableOpensTheListOfWhatItCounts() {
        open("figures?period=2018-03&by=grid");
        var late = find(FigureTable.class)
                .single()
                .getElement()
                .getChildren()
                .flatMap(FiguresViewIT::anchors)
                .filter(link ->
                        link.getHref().contains("what=late") && link.getHref().contains("grid=" + WEST))
                .findFirst()
                .orElseThrow();
        assertThat(late.getText()).isEqualTo("1");

        open(late.getHref());

        assertThat(find(H2.class).single().getText()).isEqualTo("超时：1 件");
        assertThat(test(find(Grid.class).single()).size()).isOne();
    }

    @Test
    void aFieldOfTheHoursOpensWhatWasReportedThen() {
        open("figures?period=2018-03");
        var field = anchors(find(HourHeat.class).single().getElement()).toList();
        assertThat(field).singleElement().satisfies(link -> {
            assertThat(link.getText()).isEqualTo("4");
            assertThat(link.getTitle()).contains("周六 10–11 时：4 件");
        });

        open(field.getFirst().getHref());

        assertThat(find(H2.class).single().getText()).isEqualTo("收到：4 件");
    }

    @Test
    void aFrozenMonthSaysSoAndWhatChangedSince() {
        try {
            SystemAccount.act(() -> months.freeze(YearMonth.of(2018, 3)));
            jdbc.sql(
                            "update incident set state = 'CLOSED', closed_at = '2018-03-20T02:00:00Z' where number = '20180310-00004'")
                    .update();

            open("figures?period=2018-03");

            var note = find(FrozenNote.class).single().getElement();
            assertThat(note.getTextRecursively()).contains("2018-03", "应结已结34+1", "结案率");
            assertThat(find(FigureCards.class).single().getElement().getTextRecursively())
                    .contains("结案率75.00%3 / 4");
            open(anchors(note)
                    .filter(link ->
                            link.getText().equals("+1") && link.getHref().contains("what=closed_of_due"))
                    .findFirst()
                    .orElseThrow()
                    .getHref());
            assertThat(find(H2.class).single().getText()).isEqualTo("应结已结：冻结以来 1 件变动");
            open("figures?period=2018-03&reading=now");
            assertThat(find(FigureCards.class).single().getElement().getTextRecursively())
                    .contains("结案率100.00%4 / 4");
        } finally {
            jdbc.sql("delete from frozen_incident where month = '2018-03-01'").update();
            jdbc.sql("delete from frozen_month where month = '2018-03-01'").update();
        }
    }

    private static void open(String address) {
        var location = new Location(address);
        UI.getCurrent().navigate(location.getPath(), location.getQueryParameters());
    }

    private static Stream<Anchor> anchors(Element element) {
        return Stream.concat(
                element.getComponent().filter(Anchor.class::isInstance).map(Anchor.class::cast).stream(),
                element.getChildren().flatMap(FiguresViewIT::anchors));
    }

    @Test
    @SuppressWarnings("unchecked")
    void anotherPeriodIsAnotherAddress() {
        open("figures?period=2018-03&class=SAFETY");

        Select<Period.Kind> kind = find(Select.class).all().getFirst();
        kind.setValue(Period.Kind.YEAR);

        assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPathWithQueryParameters())
                .contains("period=2018&", "class=SAFETY");
    }

    @Test
    void anEmptyPeriodSaysWhatToDo() {
        open("figures?period=2017-03");

        assertThat(find(Paragraph.class).single().getText()).contains("没有上报的事件");
        assertThat(find(FigureTable.class).all()).isEmpty();
    }

    @Test
    void theFileSaysWhatTheTableSays() {
        var address = new FiguresAddress(Question.of(Period.parse("2018-03").orElseThrow()), Grouping.GRID);
        var overview = metrics.overview(address.question(), address.by());

        var table = FigureFile.table(overview, address, names.known());

        assertThat(table.headings()).contains(FigureFile.of(Metric.CLOSING_IN_TIME), FigureWords.tally(Tally.DUE));
        assertThat(table.rows()).hasSize(2);
        var row = table.rows().getFirst();
        assertThat(row.getFirst()).isEqualTo(WEST);
        assertThat(row.get(table.headings().indexOf(FigureFile.of(Metric.CLOSING_IN_TIME))))
                .isEqualTo(75.0);
        assertThat(row.get(table.headings().indexOf(FigureWords.tally(Tally.DUE))))
                .isEqualTo(4L);
        var out = new ByteArrayOutputStream();
        TableFile.csv(table, out);
        assertThat(out.toString(StandardCharsets.UTF_8).lines().toList())
                .hasSize(3)
                .allMatch(line -> !line.isBlank());
    }
}
