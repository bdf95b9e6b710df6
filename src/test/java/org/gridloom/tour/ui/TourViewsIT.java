package org.gridloom.tour.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.gridloom.As;
import org.gridloom.Emptied;
import org.gridloom.PostgisTest;
import org.gridloom.account.Role;
import org.gridloom.incident.IncidentGround;
import org.gridloom.tour.Stop;
import org.gridloom.tour.StopView;
import org.gridloom.tour.StopView.Camera;
import org.gridloom.tour.TourContent;
import org.gridloom.tour.TourId;
import org.gridloom.tour.TourLink;
import org.gridloom.tour.TourSharing;
import org.gridloom.tour.Tours;
import org.gridloom.tour.Words;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.test.context.support.WithMockUser;

/** The list of tours and the editor, as an author uses them. */
@PostgisTest
@WithMockUser(username = "view-admin", roles = "ADMIN")
class TourViewsIT extends SpringBrowserlessTest {

    /** The column of a link. */
    private static final int HANDOUTS = 4;

    @Autowired
    Tours tours;

    @Autowired
    TourSharing sharing;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    IncidentGround ground;

    private TourId tour = TourId.of(1);

    @BeforeEach
    void aTourOfTwoStops() {
        Emptied.tables(jdbc, "tour, tour_link, tour_picture");
        ground.prepare();
        var view = StopView.from(new Camera(List.of(117.505, 30.505), 14, 0, 0));
        tour = tours.create(new TourContent(
                Words.zh("滨河一日"),
                Words.NONE,
                "",
                List.of(Stop.at(view, Words.zh("甲站")), Stop.at(view, Words.zh("乙站")))));
        UI.getCurrent().getSession().setLocale(Locale.SIMPLIFIED_CHINESE);
        UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
    }

    private Button button(String label) {
        return find(Button.class)
                .withCondition(button -> label.equals(button.getText())
                        || button.getElement().getAttribute("aria-label") != null
                                && button.getElement()
                                        .getAttribute("aria-label")
                                        .equals(label))
                .all()
                .getFirst();
    }

    private List<String> stops() {
        return tours
                .draft(tour)
                .map(Tours.Draft::content)
                .orElseGet(() -> tours.find(tour).orElseThrow().content())
                .stops()
                .stream()
                .map(stop -> stop.title().zh())
                .toList();
    }

    private void edit() {
        UI.getCurrent().navigate("tours/" + tour + "/edit");
    }

    @Test
    void stopsAreMovedCopiedRemovedAndEachStepIsTakenBack() {
        edit();
        test(button("下移“甲站”")).click();
        assertThat(stops()).containsExactly("乙站", "甲站");
        test(button("复制“乙站”")).click();
        assertThat(stops()).containsExactly("乙站", "乙站", "甲站");
        test(button("移除“甲站”")).click();
        assertThat(stops()).containsExactly("乙站", "乙站");
        test(button("撤销")).click();
        test(button("撤销")).click();
        assertThat(stops()).containsExactly("乙站", "甲站");
        test(button("重做")).click();
        assertThat(stops()).containsExactly("乙站", "乙站", "甲站");
    }

    @Test
    void whatIsTypedIsKeptBeforeItIsSavedAndComesBackWithThePage() {
        edit();
        var title = find(TextField.class)
                .withCondition(field -> "甲站".equals(field.getValue()))
                .single();
        test(title).setValue("新甲站");
        assertThat(stops()).containsExactly("新甲站", "乙站");
        assertThat(tours.find(tour)
                        .orElseThrow()
                        .content()
                        .stops()
                        .getFirst()
                        .title()
                        .zh())
                .isEqualTo("甲站");

        UI.getCurrent().navigate(ToursView.class);
        edit();
        assertThat(find(TextField.class)
                        .withCondition(field -> "新甲站".equals(field.getValue()))
                        .all())
                .hasSize(1);
        test(button("保存")).click();
        assertThat(tours.find(tour).orElseThrow().version()).isEqualTo(2);
        assertThat(tours.find(tour)
                        .orElseThrow()
                        .content()
                        .stops()
                        .getFirst()
                        .title()
                        .zh())
                .isEqualTo("新甲站");
    }

    @Test
    void whoSavesAfterSomebodyElseIsAskedAndBothStayAmongTheVersions() {
        edit();
        test(button("下移“甲站”")).click();
        var theirs = tours.find(tour).orElseThrow().content().titled(Words.zh("别人的"));
        var before = SecurityContextHolder.getContext();
        new As("somebody", Role.ADMIN).run(() -> tours.save(tour, 1, theirs));
        SecurityContextHolder.setContext(before);

        test(button("保存")).click();
        assertThat(tours.find(tour).orElseThrow().content().title().zh()).isEqualTo("别人的");
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(tours.find(tour).orElseThrow().version()).isEqualTo(3);
        assertThat(stops()).containsExactly("乙站", "甲站");
        assertThat(tours.version(tour, 2).orElseThrow().title().zh()).isEqualTo("别人的");
    }

    @Test
    void aLinkLetsTakeAwayWhatItsMakerTicksAndNoLongerWhenItIsTakenBack() {
        new LinksDialog(sharing, tours.find(tour).orElseThrow(), clock).open();
        test(button("生成链接")).click();
        assertThat(handouts()).containsExactly(false);
        test(checkbox("允许访客带走副本（PDF、PowerPoint、离线包）")).click();
        test(button("生成链接")).click();
        assertThat(handouts()).containsExactly(true, false);

        var table = find(Grid.class).single();
        test((Checkbox) test(table).getCellComponent(0, HANDOUTS)).click();
        assertThat(handouts()).containsExactly(false, false);
    }

    private Checkbox checkbox(String label) {
        return find(Checkbox.class)
                .withCondition(box -> label.equals(box.getLabel()))
                .single();
    }

    private List<Boolean> handouts() {
        return sharing.links(tour).stream().map(TourLink::handouts).toList();
    }

    @Test
    void theListShowsOwnToursAndStarterToursAndFindsThemByName() {
        navigate(ToursView.class);
        assertThat(cards()).contains("滨河一日", "网格全域", "方案对比");
        test(find(TextField.class).single()).setValue("滨河");
        assertThat(cards()).containsExactly("滨河一日");
    }

    private List<String> cards() {
        return find(Section.class).withCondition(section -> section.hasClassName("tour-card")).all().stream()
                .map(section -> section.getElement().getAttribute("aria-label"))
                .toList();
    }
}
