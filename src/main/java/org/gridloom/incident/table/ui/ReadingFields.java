package org.gridloom.incident.table.ui;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gridloom.exchange.PositionSystem;
import org.gridloom.incident.IncidentChannel;
import org.gridloom.incident.table.DateOrder;
import org.gridloom.incident.table.TableMapping;

/** Where a table comes from, and how its dates and positions are to be read. */
class ReadingFields extends Div {

    private static final int FIRST_ZONE = 4534;
    private static final int LAST_ZONE = 4554;
    private static final int ZONES_WITH_NUMBER_BEFORE = 21;

    private final TextField source = new TextField(getTranslation("table.source"));
    private final Select<IncidentChannel> channel = new Select<>();
    private final Select<DateOrder> dates = new Select<>();
    private final ComboBox<String> zone = new ComboBox<>(getTranslation("table.zone"));
    private final ComboBox<String> positions = new ComboBox<>(getTranslation("table.positions"));
    private final Checkbox takeOutside = new Checkbox(getTranslation("table.takeOutside"));

    ReadingFields(Runnable changed) {
        source.setMaxLength(TableMapping.LONGEST_SOURCE);
        source.setRequiredIndicatorVisible(true);
        source.setHelperText(getTranslation("table.source.hint"));
        source.setValueChangeMode(ValueChangeMode.ON_BLUR);
        channel.setLabel(getTranslation("incident.channel"));
        channel.setItems(IncidentChannel.values());
        channel.setItemLabelGenerator(c -> getTranslation("incident.channel." + c));
        dates.setLabel(getTranslation("table.dates"));
        dates.setItems(DateOrder.values());
        dates.setItemLabelGenerator(order -> getTranslation("table.dates." + order));
        zone.setItems(ZoneId.getAvailableZoneIds().stream()
                .filter(id -> id.indexOf('/') > 0 && !id.startsWith("Etc/") && !id.startsWith("SystemV/"))
                .sorted()
                .toList());
        positions.setItems(systems());
        positions.setItemLabelGenerator(this::system);
        positions.setAllowCustomValue(true);
        positions.addCustomValueSetListener(
                e -> positions.setValue(e.getDetail().strip()));
        positions.setHelperText(getTranslation("table.positions.hint"));
        positions.setErrorMessage(getTranslation("table.positions.unknown"));
        for (var field : new HasValue<?, ?>[] {source, channel, dates, zone, positions, takeOutside}) {
            field.addValueChangeListener(e -> {
                if (e.isFromClient()) {
                    positions.setInvalid(PositionSystem.of(positions()).isEmpty());
                    changed.run();
                }
            });
        }
        var form = new FormLayout(source, channel, dates, zone, positions, takeOutside);
        form.setResponsiveSteps(new FormLayout.ResponsiveStep("0", 1), new FormLayout.ResponsiveStep("22rem", 2));
        add(form);
    }

    private static List<String> systems() {
        return Stream.concat(
                        Stream.of("WGS84", "CGCS2000", "GCJ02", "BD09"),
                        IntStream.rangeClosed(FIRST_ZONE, LAST_ZONE)
                                .boxed()
                                .flatMap(code -> Stream.of(code, code - ZONES_WITH_NUMBER_BEFORE))
                                .map(code -> "EPSG:" + code))
                .toList();
    }

    /** The zones of CGCS2000 by their meridian, others by name. */
    private String system(String name) {
        if (name.matches("EPSG:45[1-5][0-9]")) {
            int code = Integer.parseInt(name.substring(5));
            boolean numbered = code < FIRST_ZONE;
            int meridian = 75 + 3 * (code + (numbered ? ZONES_WITH_NUMBER_BEFORE : 0) - FIRST_ZONE);
            return getTranslation(numbered ? "table.positions.numbered" : "table.positions.zone", meridian, name);
        }
        return List.of("WGS84", "CGCS2000", "GCJ02", "BD09").contains(name)
                ? getTranslation("table.positions." + name)
                : name;
    }

    void show(TableMapping mapping) {
        source.setValue(mapping.source());
        channel.setValue(mapping.channel());
        dates.setValue(mapping.dates());
        zone.setValue(mapping.zone());
        positions.setValue(mapping.positions());
        takeOutside.setValue(mapping.takeOutside());
    }

    boolean isGood() {
        return !zone.isEmpty() && !positions.isEmpty() && !positions.isInvalid();
    }

    String source() {
        return source.getValue();
    }

    IncidentChannel channel() {
        return channel.getValue();
    }

    DateOrder dates() {
        return dates.getValue();
    }

    String zone() {
        return zone.isEmpty() ? "" : zone.getValue();
    }

    String positions() {
        return positions.isEmpty() ? "" : positions.getValue();
    }

    boolean takeOutside() {
        return takeOutside.getValue();
    }
}
