package org.gridloom.incident.table.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.gridloom.exchange.TableSheet;
import org.gridloom.incident.IncidentCategory;
import org.gridloom.incident.table.Field;
import org.gridloom.incident.table.MappingProposal;
import org.gridloom.incident.table.RecordState;
import org.gridloom.incident.table.TableImports;
import org.gridloom.incident.table.TableMapping;
import org.gridloom.incident.table.TableProfiles;
import org.gridloom.incident.table.TableProfiles.TableProfile;
import org.gridloom.shell.Numbers;

/** What the columns of a table mean: proposed, or taken from a profile that fits, and looked over beside the first rows. */
class ColumnsStep extends Div {

    private static final int PREVIEWED = 20;

    private final transient TableSheet sheet;
    private final transient TableImports imports;
    private final transient TableProfiles profiles;
    private final Select<TableProfile> known = new Select<>();
    private final TextField name = new TextField(getTranslation("table.profile.name"));
    private final ColumnFields columns;
    private final ReadingFields reading = new ReadingFields(this::show);
    private final CodeTable<IncidentCategory> categories;
    private final CodeTable<RecordState> states;
    private final PreviewTable preview = new PreviewTable();
    private final Paragraph lacks = new Paragraph();
    private final Button next = new Button(getTranslation("table.tryOut"));

    ColumnsStep(
            TableSheet sheet,
            String file,
            TableImports imports,
            TableProfiles profiles,
            Runnable back,
            Consumer<TableMapping> goOn) {
        this.sheet = sheet;
        this.imports = imports;
        this.profiles = profiles;
        addClassName("table-columns");
        columns = new ColumnFields(sheet, this::columnsChanged);
        categories = new CodeTable<>(
                getTranslation("table.categories"),
                getTranslation("table.categories.other"),
                IncidentCategory.values(),
                category -> getTranslation("incident.category." + category),
                this::show);
        states = new CodeTable<>(
                getTranslation("table.states"),
                getTranslation("table.states.other"),
                RecordState.values(),
                state -> getTranslation("table.state." + state),
                this::show);
        states.noEmptyOther(RecordState.NEW);
        var fields = new Div(profile(), reading, new H4(getTranslation("table.fields")), columns, categories, states);
        fields.addClassName("table-fields");
        var shown = new Div(
                new H3(getTranslation("table.preview", Numbers.of(sheet.rows().size()))), preview);
        shown.addClassName("table-preview");
        next.addThemeVariants(ButtonVariant.PRIMARY);
        next.addClickListener(e -> goOn.accept(mapping()));
        lacks.addClassName("table-bad");
        var acts = new Div(new Button(getTranslation("table.back"), e -> back.run()), lacks, next);
        acts.addClassName("table-acts");
        var sides = new Div(fields, shown);
        sides.addClassName("table-sides");
        add(sides, acts);
        propose(file);
    }

    private Div profile() {
        known.setLabel(getTranslation("table.profile"));
        known.setItemLabelGenerator(profile -> profile == null ? "" : profile.name());
        known.setPlaceholder(getTranslation("table.profile.none"));
        known.addValueChangeListener(e -> {
            if (e.isFromClient() && e.getValue() != null) {
                take(e.getValue());
            }
        });
        name.setMaxLength(TableProfiles.LONGEST_NAME);
        var keep = new Button(getTranslation("table.profile.save"), e -> save());
        var row = new Div(known, name, keep);
        row.addClassName("table-profile");
        return row;
    }

    private void propose(String file) {
        var fitting = profiles.fitting(sheet);
        known.setItems(fitting);
        known.setEnabled(!fitting.isEmpty());
        if (fitting.isEmpty()) {
            use(MappingProposal.of(sheet, source(file)));
        } else {
            known.setValue(fitting.getFirst());
            take(fitting.getFirst());
        }
    }

    /** Tables of one system differ in the numbers of their names. */
    private static String source(String file) {
        return file.replaceFirst("\\.[^.]*$", "")
                .replaceAll("[0-9_()（）年月日 -]+", " ")
                .strip();
    }

    private void take(TableProfile profile) {
        name.setValue(profile.name());
        use(MappingProposal.complete(profile.mapping(), sheet));
    }

    private void use(TableMapping mapping) {
        columns.show(mapping.columns());
        reading.show(mapping);
        showCodes(mapping);
        categories.other(mapping.otherCategory());
        states.other(mapping.otherState());
    }

    private void showCodes(TableMapping mapping) {
        categories.show(MappingProposal.codes(sheet, heading(mapping, Field.CATEGORY)), mapping.categories());
        states.show(MappingProposal.codes(sheet, heading(mapping, Field.STATE)), mapping.states());
    }

    private static String heading(TableMapping mapping, Field field) {
        return mapping.columns().getOrDefault(field, List.of("")).getFirst();
    }

    private void columnsChanged() {
        showCodes(MappingProposal.complete(mapping(), sheet));
        show();
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        show();
    }

    /** The first rows by what is chosen now, or what is missing. */
    private void show() {
        var mapping = mapping();
        var lacking = mapping.lacks();
        lacks.setText(lacking.stream()
                .map(lack -> getTranslation("table.lack." + lack))
                .collect(Collectors.joining(" ")));
        next.setEnabled(lacking.isEmpty() && reading.isGood());
        preview.show(next.isEnabled() ? imports.preview(sheet, mapping, PREVIEWED) : List.of());
    }

    private TableMapping mapping() {
        return new TableMapping(
                reading.source(),
                columns.columns(),
                categories.meanings(),
                categories.other(),
                states.meanings(),
                Objects.requireNonNullElse(states.other(), RecordState.NEW),
                reading.dates(),
                reading.zone(),
                reading.positions(),
                reading.takeOutside(),
                reading.channel());
    }

    private void save() {
        name.setInvalid(name.getValue().isBlank());
        name.setErrorMessage(getTranslation("table.profile.name.missing"));
        if (!name.isInvalid()) {
            profiles.save(name.getValue(), sheet, mapping());
            Notification.show(getTranslation("table.profile.saved", name.getValue()));
        }
    }
}
