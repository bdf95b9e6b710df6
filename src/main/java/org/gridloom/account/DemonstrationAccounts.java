package org.gridloom.account;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * One account a role, one for the desk at night, and two that see one community only, the one of the worker's grid; with passwords that the README names. They exist in the
 * demonstration profile only.
 */
@Component
@Profile("demonstration")
public class DemonstrationAccounts {

    /** All demonstration accounts share it. */
    public static final String PASSWORD = "gridloom-demo";

    private final Accounts accounts;
    private final String workersGrid;

    DemonstrationAccounts(Accounts accounts, @Value("${gridloom.demonstration.workers-grid}") String workersGrid) {
        this.accounts = accounts;
        this.workersGrid = workersGrid;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(10)
    void create() {
        accounts.createDemonstration("planner", "李规划", Role.PLANNER, PASSWORD, Scope.EVERYTHING);
        accounts.createDemonstration("approver", "王审批", Role.APPROVER, PASSWORD, Scope.EVERYTHING);
        accounts.createDemonstration("dispatcher", "陈调度", Role.DISPATCHER, PASSWORD, Scope.EVERYTHING);
        accounts.createDemonstration("night-desk", "郑夜班", Role.DISPATCHER, PASSWORD, Scope.EVERYTHING);
        accounts.createDemonstration("leader", "赵主任", Role.LEADER, PASSWORD, Scope.EVERYTHING);
        accounts.createDemonstration("worker", "孙网格", Role.GRID_WORKER, PASSWORD, Scope.of(workersGrid));
        accounts.createDemonstration("admin", "管理员", Role.ADMIN, PASSWORD, Scope.EVERYTHING);
        var community = workersGrid.substring(0, 12);
        accounts.createDemonstration("community-planner", "周社区", Role.PLANNER, PASSWORD, Scope.of(community));
        accounts.createDemonstration("community-desk", "吴值守", Role.DISPATCHER, PASSWORD, Scope.of(community));
        System.out.println(
                "Accounts, all with the password " + PASSWORD
                        + ": planner, approver, dispatcher, night-desk, leader, worker, admin; of one community: community-planner, community-desk");
    }
}
