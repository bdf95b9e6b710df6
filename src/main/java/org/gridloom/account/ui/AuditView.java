package org.gridloom.account.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.gridloom.account.Audit;
import org.gridloom.shell.Times;

/** Who did what, newest first. */
@Route("admin/audit")
@RolesAllowed("ADMIN")
class AuditView extends Div implements HasDynamicTitle {

    AuditView(Audit audit) {
        addClassName("page");
        var table = new Grid<Audit.Entry>();
        table.addColumn(entry -> Times.toTheSecond(entry.at())).setHeader(getTranslation("audit.at"));
        table.addColumn(Audit.Entry::actor).setHeader(getTranslation("audit.actor"));
        table.addColumn(entry -> AuditWords.act(entry.action())).setHeader(getTranslation("audit.action"));
        table.addColumn(Audit.Entry::subject).setHeader(getTranslation("audit.subject"));
        table.addColumn(Audit.Entry::detail).setHeader(getTranslation("audit.detail"));
        table.setItemsPageable(page -> audit.newest((int) page.getOffset(), page.getPageSize()));
        table.setSizeFull();
        add(table);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("audit.title");
    }
}
