package org.gridloom.incident.wall.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import org.gridloom.account.link.Links;
import org.gridloom.account.link.ui.NewLinkField;
import org.gridloom.incident.wall.Wall;
import org.gridloom.incident.wall.WallPanel;
import org.gridloom.incident.wall.Walls;
import org.gridloom.shell.DayField;
import org.gridloom.shell.Times;
import org.jspecify.annotations.Nullable;

/** What a screen shows and until when: of a new one, or of one that stands already. */
class WallDialog extends Dialog {

    private static final int USUAL_TURN = 20;
    private static final int USUAL_DAYS = 90;

    private final transient Walls walls;
    private final transient Clock clock;
    private final transient Runnable changed;
    private final TextField name = new TextField(getTranslation("walls.name"));
    private final CheckboxGroup<WallPanel> panels = new CheckboxGroup<>(getTranslation("walls.panels"));
    private final IntegerField seconds = new IntegerField(getTranslation("walls.seconds"));
    private final DayField until = new DayField(getTranslation("walls.until.day"));
    private final Button save = new Button(getTranslation("walls.create"), e -> save());
    private @Nullable Long arranged;

    /** @param changed after something was made or changed */
    WallDialog(Walls walls, Clock clock, Runnable changed) {
        this.walls = walls;
        this.clock = clock;
        this.changed = changed;
        setHeaderTitle(getTranslation("walls.new"));
        setWidth("34rem");
        name.setRequiredIndicatorVisible(true);
        name.setMaxLength(Wall.LONGEST_NAME);
        name.setWidthFull();
        panels.setItems(WallPanel.values());
        panels.setItemLabelGenerator(panel -> getTranslation("wall.panel." + panel));
        panels.setValue(EnumSet.allOf(WallPanel.class));
        seconds.setMin(Wall.SHORTEST_TURN);
        seconds.setMax(Wall.LONGEST_TURN);
        seconds.setStepButtonsVisible(true);
        seconds.setValue(USUAL_TURN);
        seconds.setHelperText(getTranslation("walls.seconds.hint", Wall.SHORTEST_TURN, Wall.LONGEST_TURN));
        until.setMin(today().plusDays(1));
        until.setMax(today().plusDays(Links.LONGEST.toDays() - 1));
        until.setValue(today().plusDays(USUAL_DAYS));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        var rights = new Paragraph(getTranslation("walls.rights"));
        rights.addClassName("secondary");
        add(name, panels, seconds, until, rights);
        getFooter().add(new Button(getTranslation("common.cancel"), e -> close()), save);
    }

    /** Of one that stands already; its name and end stay. */
    WallDialog arranging(Wall wall) {
        arranged = wall.id();
        setHeaderTitle(getTranslation("walls.arrange"));
        name.setValue(wall.name());
        name.setReadOnly(true);
        panels.setValue(EnumSet.copyOf(wall.panels()));
        seconds.setValue(wall.seconds());
        until.setVisible(false);
        save.setText(getTranslation("walls.save"));
        return this;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Times.ZONE);
    }

    private void save() {
        name.setInvalid(name.getValue().isBlank());
        panels.setInvalid(panels.getValue().isEmpty());
        var turn = seconds.getValue();
        var wrong = turn == null || turn < Wall.SHORTEST_TURN || turn > Wall.LONGEST_TURN;
        seconds.setInvalid(wrong);
        until.setInvalid(arranged == null
                && (until.getValue() == null || !until.getValue().isAfter(today())));
        if (turn == null || wrong || name.isInvalid() || panels.isInvalid() || until.isInvalid()) {
            return;
        }
        close();
        if (arranged != null) {
            walls.arrange(arranged, chosen(), turn);
        } else {
            var end = until.getValue().plusDays(1).atStartOfDay(Times.ZONE).toInstant();
            show(walls.create(name.getValue(), chosen(), turn, end));
        }
        changed.run();
    }

    /** In the order in which they are offered. */
    private List<WallPanel> chosen() {
        return Arrays.stream(WallPanel.values())
                .filter(panels.getValue()::contains)
                .toList();
    }

    /** A field to copy from; it cannot be closed by a click beside it, since the link is not to be had again. */
    private void show(Links.NewLink made) {
        var link = new NewLinkField(name.getValue());
        link.show("/wall/open/" + made.secret());
        var dialog = new Dialog(getTranslation("walls.shown"));
        dialog.setWidth("40rem");
        dialog.setCloseOnOutsideClick(false);
        dialog.setCloseOnEsc(false);
        dialog.add(new Paragraph(getTranslation("walls.shown.text")), link);
        dialog.getFooter().add(new Button(getTranslation("common.close"), e -> dialog.close()));
        dialog.open();
    }
}
