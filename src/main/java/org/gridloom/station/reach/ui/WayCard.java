package org.gridloom.station.reach.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.stream.Collectors;
import org.gridloom.shell.Numbers;
import org.gridloom.station.reach.WayToStation;
import org.gridloom.station.reach.WayToStation.Passage;

/** What the way from a place to the nearest station is, in words. */
class WayCard extends Div {

    private final Span head = new Span();
    private final Span facts = new Span();
    private final Span through = new Span();

    WayCard(Runnable closed) {
        addClassName("reach-way");
        getElement().setAttribute("role", "status");
        head.addClassName("reach-way-head");
        through.addClassName("secondary");
        var close = new Button(VaadinIcon.CLOSE_SMALL.create(), e -> closed.run());
        close.addThemeVariants(ButtonVariant.TERTIARY);
        close.setAriaLabel(getTranslation("reach.way.close"));
        add(new Div(head, facts, through), close);
        setVisible(false);
    }

    void show(WayToStation way) {
        setVisible(true);
        facts.setText("");
        through.setText("");
        switch (way) {
            case WayToStation.NotOnNetwork() -> head.setText(getTranslation("reach.way.noNetwork"));
            case WayToStation.NoStation() -> head.setText(getTranslation("reach.way.noStation"));
            case WayToStation.Found found -> {
                head.setText(getTranslation("reach.way.to", found.station().name()));
                facts.setText(getTranslation(
                        "reach.way.facts",
                        Numbers.decimals(found.minutes(), 1),
                        Numbers.of(Math.round(found.metres()))));
                if (!found.through().isEmpty()) {
                    through.setText(getTranslation(
                            "reach.way.through",
                            found.through().stream()
                                    .map(this::word)
                                    .collect(Collectors.joining(getTranslation("common.listSeparator")))));
                }
            }
        }
    }

    private String word(Passage passage) {
        return passage.name().isEmpty() ? getTranslation("reach.passage." + passage.kind()) : passage.name();
    }

    void hide() {
        setVisible(false);
    }
}
