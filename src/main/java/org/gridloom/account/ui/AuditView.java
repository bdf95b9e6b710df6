package org.gridloom.account.ui;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.gridloom.account.Audit;
import org.gridloom.account.AuditFilter;
import org.gridloom.exchange.Table;
import org.gridloom.shell.DayField;
import org.gridloom.shell.Names;
import org.gridloom.shell.TableLinks;
import org.gridloom.shell.Times;

/** Who did what, newest first: what is looked for, and that as a file. */
@Route("admin/audit")
@RolesAllowed("ADMIN")
@CssImport("./account/audit-view.css")
class AuditView extends Div implements HasDynamicTitle {

    /** A file has no more, however long the log is. */
    private static final int MOST = 100_000;

    private final transient Audit audit;
    private final transient Names names;
    private final TextField text = new TextField();
    private final ComboBox<String> action = new ComboBox<>();
    private final DayField first = new DayField();
    private final DayField last = new DayField();
    private final Grid<Audit.Entry> table = new Grid<>();

    AuditView(Audit audit, Names names) {
        this.audit = audit;
        this.names = names;
        addClassNames("page", "audit-view");
        text.setPlaceholder(getTranslation("audit.search"));
        text.setAriaLabel(getTranslation("audit.search"));
        text.setPrefixComponent(VaadinIcon.SEARCH.create());
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        action.setPlaceholder(getTranslation("audit.action.all"));
        action.setAriaLabel(getTranslation("audit.action"));
        action.setClearButtonVisible(true);
        action.setItems(audit.actions());
        action.setItemLabelGenerator(AuditWords::act);
        named(first, "audit.first");
        named(last, "audit.last");
        Stream.<HasValue<?, ?>>of(text, action, first, last)
                .forEach(field -> field.addValueChangeListener(
                        e -> table.getDataProvider().refreshAll()));
        var title = getTranslation("audit.title");
        var bar = new Div(
                text, action, first, last, TableLinks.csv(title, this::file), TableLinks.excel(title, this::file));
        bar.addClassName("audit-bar");
        prepare();
        add(bar, table);
    }

    private void named(DayField day, String words) {
        day.setPlaceholder(getTranslation(words));
        day.setAriaLabel(getTranslation(words));
        day.setClearButtonVisible(true);
    }

    private void prepare() {
        table.addColumn(entry -> Times.toTheSecond(entry.at()))
                .setHeader(getTranslation("audit.at"))
                .setWidth("12rem")
                .setFlexGrow(0);
        table.addColumn(this::person).setHeader(getTranslation("audit.actor")).setFlexGrow(1);
        table.addColumn(entry -> AuditWords.act(entry.action()))
                .setHeader(getTranslation("audit.action"))
                .setFlexGrow(1);
        table.addColumn(Audit.Entry::subject)
                .setHeader(getTranslation("audit.subject"))
                .setFlexGrow(1);
        table.addColumn(Audit.Entry::detail)
                .setHeader(getTranslation("audit.detail"))
                .setFlexGrow(3);
        table.addThemeVariants(GridVariant.NO_BORDER, GridVariant.WRAP_CELL_CONTENT);
        table.setEmptyStateText(getTranslation("audit.none"));
        table.setItemsPageable(page -> audit.find(filter(), (int) page.getOffset(), page.getPageSize()));
    }

    /** With the account, which alone is unique. */
    private String person(Audit.Entry entry) {
        var name = names.of(entry.actor());
        return name.equals(entry.actor()) ? name : name + " · " + entry.actor();
    }

    private AuditFilter filter() {
        return new AuditFilter(
                text.getValue(), Objects.requireNonNullElse(action.getValue(), ""), first.getValue(), last.getValue());
    }

    private Table file() {
        return new Table(
                getTranslation("audit.title"),
                Stream.of("at", "actor", "action", "subject", "detail")
                        .map(column -> getTranslation("audit." + column))
                        .toList(),
                audit.find(filter(), 0, MOST).stream()
                        .map(entry -> List.<Object>of(
                                Times.toTheSecond(entry.at()),
                                person(entry),
                                AuditWords.act(entry.action()),
                                entry.subject(),
                                entry.detail()))
                        .toList());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("audit.title");
    }
}
