package org.gridloom.incident.order.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Locale;
import org.gridloom.Emptied;
import org.gridloom.PostgisTest;
import org.gridloom.account.SystemAccount;
import org.gridloom.incident.Contact;
import org.gridloom.incident.order.NewOrder;
import org.gridloom.incident.order.OrderKind;
import org.gridloom.incident.order.OrderState;
import org.gridloom.incident.order.Orders;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;

@PostgisTest
@WithMockUser(username = "desk-dispatcher", roles = "DISPATCHER")
class OrdersViewIT extends SpringBrowserlessTest {

    private static final String PLACE = "341799001001";

    @Autowired
    Orders orders;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void oneOfEachKind() {
        Emptied.tables(jdbc, "service_order");
        SystemAccount.act(() -> {
            orders.place(new NewOrder(OrderKind.ORDER, PLACE, "上门理发", "", "", new Contact("王奶奶", "13800000001")));
            return orders.place(new NewOrder(OrderKind.WISH, PLACE, "一张书桌", "", "", Contact.NONE));
        });
        UI.getCurrent().getSession().setLocale(Locale.SIMPLIFIED_CHINESE);
    }

    @Test
    void anOrderGoesThroughTheColumns() {
        navigate(OrdersView.class);
        press("派单");
        press("接单");
        assertThat(words()).doesNotContain("13800000001");
        press("联系方式");
        assertThat(words()).contains("13800000001");
        press("完成");
        test(find(Button.class).withId("order-ok").single()).click();
        press("评价");
        find(TextArea.class).single().setValue("手艺好");
        test(find(Button.class).withId("order-ok").single()).click();

        assertThat(orders.board(OrderKind.ORDER))
                .singleElement()
                .satisfies(order -> assertThat(order.state()).isEqualTo(OrderState.THANKED));
        assertThat(words()).contains("手艺好", "完成率 100%");
    }

    @Test
    void wishesAreOnABoardOfTheirOwnWithTheirOwnWords() {
        navigate(OrdersView.class);
        assertThat(words()).contains("上门理发").doesNotContain("一张书桌");
        find(Tabs.class).single().setSelectedIndex(1);

        assertThat(words()).contains("一张书桌", "待认领", "已实现").doesNotContain("上门理发");
        press("发布");
        assertThat(orders.board(OrderKind.WISH).getFirst().state()).isEqualTo(OrderState.PUBLISHED);
    }

    @Test
    @WithMockUser(username = "desk-leader", roles = "LEADER")
    void aLeaderLooksAndDoesNothing() {
        navigate(OrdersView.class);
        assertThat(words()).contains("上门理发");
        assertThat(find(Button.class, find(OrdersView.class).single()).all()).isEmpty();
    }

    private void press(String text) {
        test(find(Button.class).withText(text).single()).click();
    }

    private String words() {
        return ((HasElement) find(OrdersView.class).single()).getElement().getTextRecursively();
    }
}
