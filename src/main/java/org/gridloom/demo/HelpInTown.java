package org.gridloom.demo;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.gridloom.account.SystemAccount;
import org.gridloom.incident.Contact;
import org.gridloom.incident.DeskFilter;
import org.gridloom.incident.Incidents;
import org.gridloom.incident.Rating;
import org.gridloom.incident.enforcement.Enforcement;
import org.gridloom.incident.enforcement.Referral;
import org.gridloom.incident.order.NewOrder;
import org.gridloom.incident.order.OrderAct;
import org.gridloom.incident.order.OrderDeed;
import org.gridloom.incident.order.OrderKind;
import org.gridloom.incident.order.Orders;
import org.gridloom.incident.order.ServiceOrder;
import org.gridloom.territory.PlaceCode;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Orders and wishes of one community in all their states, and matters that were referred to enforcement. */
@Component
@Profile("demonstration")
class HelpInTown {

    private static final String CLERK = "community-desk";
    private static final String HELPER = "worker";

    /** Title, details, and how far it got: 0 proposed, 1 given out, 2 claimed, 3 done, 4 with thanks. */
    private record Draft(String title, String description, int reached) {}

    private static final List<Draft> ORDERS = List.of(
            new Draft("上门理发", "行动不便的老人，周末上午", 4),
            new Draft("手机教学", "想学视频通话和扫码付款", 4),
            new Draft("代取药品", "慢性病常用药，每月一次", 3),
            new Draft("修理水龙头", "厨房水龙头滴水", 2),
            new Draft("磨刀磨剪", "小区门口一次集中服务", 2),
            new Draft("陪同就医", "下周二上午到区医院复查", 1),
            new Draft("清洗油烟机", "自备清洁剂", 1),
            new Draft("四点半课堂", "孩子放学后没人看，想报名", 0),
            new Draft("医保代办", "异地就医备案不会操作", 0));
    private static final List<Draft> WISHES = List.of(
            new Draft("一张书桌", "小学三年级，家里没有写字的地方", 4),
            new Draft("一副老花镜", "300 度，独居老人", 3),
            new Draft("一辆助行器", "摔伤后走路不稳", 2),
            new Draft("一套冬被", "家里失火后暂住亲戚家", 1),
            new Draft("几本童话书", "孩子六岁，喜欢恐龙", 1),
            new Draft("看一次江景", "坐轮椅，三年没有下楼", 0));

    /** Words in titles, and the item of the duty list that they are about. */
    private static final Map<String, String> ITEMS = Map.of(
            "占道", "ZF-01", "停车", "ZF-02", "违章搭建", "ZF-03", "种菜", "ZF-04", "垃圾", "ZF-05", "烟花", "ZF-07", "飞线", "ZF-08",
            "楼道堆物", "ZF-09", "河道", "ZF-10", "噪声", "ZF-11");

    private final Orders orders;
    private final Enforcement enforcement;
    private final Incidents incidents;
    private final String community;

    HelpInTown(
            Orders orders,
            Enforcement enforcement,
            Incidents incidents,
            @Value("${gridloom.demonstration.workers-grid}") String workersGrid) {
        this.orders = orders;
        this.enforcement = enforcement;
        this.incidents = incidents;
        community = PlaceCode.communityOf(workersGrid);
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(30) // after the accounts
    void help() {
        if (SystemAccount.act(() -> orders.board(OrderKind.ORDER)).isEmpty()) {
            ORDERS.reversed().forEach(draft -> order(OrderKind.ORDER, draft));
            WISHES.reversed().forEach(draft -> order(OrderKind.WISH, draft));
            enforce();
        }
    }

    private void order(OrderKind kind, Draft draft) {
        var id = as(
                CLERK,
                () -> orders.place(
                        new NewOrder(kind, community, draft.title(), draft.description(), "", new Contact("", ""))));
        if (draft.reached() > 0) {
            does(CLERK, id, kind, OrderDeed.of(OrderAct.PUBLISH, ""));
        }
        if (draft.reached() > 1) {
            does(HELPER, id, kind, OrderDeed.of(OrderAct.CLAIM, ""));
        }
        if (draft.reached() > 2) {
            does(HELPER, id, kind, OrderDeed.of(OrderAct.FINISH, ""));
        }
        if (draft.reached() > 3) {
            does(CLERK, id, kind, new OrderDeed(OrderAct.THANK, "谢谢，帮了大忙", "", Rating.SATISFIED));
        }
    }

    private void does(String who, long id, OrderKind kind, OrderDeed deed) {
        as(who, () -> {
            var version = orders.board(kind).stream()
                    .filter(order -> order.id() == id)
                    .mapToInt(ServiceOrder::version)
                    .findAny()
                    .orElseThrow();
            return orders.advance(id, deed, version);
        });
    }

    /** Of the open matters those that the list names: every other one has a result. */
    private void enforce() {
        var matters = as("dispatcher", () -> incidents.desk(DeskFilter.OPEN)).stream()
                .filter(matter -> item(matter.title()).isPresent())
                .limit(8)
                .toList();
        for (var n = 0; n < matters.size(); n++) {
            var number = matters.get(n).number();
            var code = item(matters.get(n).title()).orElseThrow();
            as("dispatcher", () -> enforcement.refer(number, code, "现场照片两张，已告知当事人，限三日内整改"));
            if (n % 2 == 0) {
                as(
                        "dispatcher",
                        () -> enforcement.end(
                                enforcement.of(number).getFirst().id(), Referral.Result.CORRECTED, "复查时已恢复"));
            }
        }
    }

    private static Optional<String> item(String title) {
        return ITEMS.entrySet().stream()
                .filter(entry -> title.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static <T> T as(String name, Supplier<T> work) {
        return SystemAccount.act(name, work);
    }
}
