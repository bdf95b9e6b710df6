package org.gridloom.incident.table.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Objects;
import org.gridloom.exchange.TableSheet;
import org.gridloom.incident.table.TableImports;
import org.gridloom.incident.table.TableImports.Outcome;
import org.gridloom.incident.table.TableMapping;
import org.gridloom.incident.table.TableProfiles;
import org.gridloom.shell.Names;
import org.jspecify.annotations.Nullable;

/** Brings a table of another system in four steps: the file, what its columns mean, what would come of it, and what came of it. */
@Route(ImportView.ROUTE)
@RolesAllowed({"DISPATCHER", "ADMIN"})
@CssImport("./incident/table-view.css")
class ImportView extends Div implements HasDynamicTitle {

    static final String ROUTE = "import";

    /** The steps in their order; the message {@code table.step.NAME} says each. */
    private enum Step {
        FILE,
        COLUMNS,
        TRIAL,
        DONE
    }

    private final transient TableImports imports;
    private final transient TableProfiles profiles;
    private final transient Names names;
    private final OrderedList steps = new OrderedList();
    private final Div content = new Div();

    private transient @Nullable TableSheet sheet;
    private transient @Nullable ColumnsStep columns;
    private String file = "";

    ImportView(TableImports imports, TableProfiles profiles, Names names) {
        this.names = names;
        this.imports = imports;
        this.profiles = profiles;
        addClassNames("page", "table-page");
        steps.addClassName("table-steps");
        content.addClassName("table-content");
        add(steps, content);
        chooseFile();
    }

    private void chooseFile() {
        sheet = null;
        columns = null;
        show(Step.FILE, new FileStep(this::read), new PastImports(imports, names));
    }

    /** @param name of the file */
    private void read(String name, TableSheet read) {
        file = name;
        sheet = read;
        var made = new ColumnsStep(read, name, imports, profiles, this::chooseFile, this::tryOut);
        columns = made;
        show(Step.COLUMNS, made);
    }

    private void tryOut(TableMapping mapping) {
        var given = Objects.requireNonNull(sheet);
        show(
                Step.TRIAL,
                new TrialStep(given, mapping, file, imports, () -> show(Step.COLUMNS, columns), this::brought));
    }

    private void brought(Outcome.Done done) {
        show(Step.DONE, new DoneStep(done, this::chooseFile), new PastImports(imports, names));
    }

    private void show(Step now, @Nullable Component... parts) {
        steps.removeAll();
        for (var step : Step.values()) {
            var item = new ListItem(getTranslation("table.step." + step));
            item.addClassName(step.compareTo(now) < 0 ? "past" : step == now ? "now" : "later");
            if (step == now) {
                item.getElement().setAttribute("aria-current", "step");
            }
            steps.add(item);
        }
        content.removeAll();
        for (var part : parts) {
            content.add(Objects.requireNonNull(part));
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("table.title");
    }
}
