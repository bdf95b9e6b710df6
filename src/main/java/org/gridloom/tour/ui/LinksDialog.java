package org.gridloom.tour.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Clock;
import java.time.LocalDate;
import org.gridloom.account.link.Links;
import org.gridloom.account.link.ui.LinkColumns;
import org.gridloom.account.link.ui.NewLinkField;
import org.gridloom.shell.DayField;
import org.gridloom.shell.Times;
import org.gridloom.tour.Tour;
import org.gridloom.tour.TourLink;
import org.gridloom.tour.TourSharing;

/** The links to a tour: made with an end, listed, ended. */
class LinksDialog extends Dialog {

    private static final int USUAL_DAYS = 30;

    private final transient TourSharing sharing;
    private final transient Tour tour;
    private final transient Clock clock;
    private final DayField until = new DayField(getTranslation("link.until"));
    private final Checkbox handouts = new Checkbox(getTranslation("tour.links.handouts"));
    private final NewLinkField shown = new NewLinkField(getTranslation("tour.links.new"));
    private final Div made = new Div();
    private final Grid<TourLink> table = new Grid<>();

    LinksDialog(TourSharing sharing, Tour tour, Clock clock) {
        this.sharing = sharing;
        this.tour = tour;
        this.clock = clock;
        setHeaderTitle(getTranslation("tour.links.title", tour.content().title().in(getLocale())));
        setWidth("56rem");
        var rights = new Paragraph(getTranslation("tour.links.rights"));
        rights.addClassName("secondary");
        until.setMin(today());
        until.setMax(today().plusDays(Links.LONGEST.toDays() - 1));
        until.setValue(today().plusDays(USUAL_DAYS));
        var make = new Button(getTranslation("tour.links.make"), e -> make());
        make.addThemeVariants(ButtonVariant.PRIMARY);
        var bar = new Div(until, handouts, make);
        bar.addClassName("tour-ground-group");
        made.add(shown, new Paragraph(getTranslation("tour.links.once")));
        made.setVisible(false);
        table.addColumn(shared -> Times.toTheMinute(shared.link().madeAt()))
                .setHeader(getTranslation("tour.links.madeAt"))
                .setAutoWidth(true);
        LinkColumns.until(table);
        LinkColumns.seenAndState(table, clock);
        table.addComponentColumn(this::handouts).setHeader(getTranslation("tour.links.handouts.column"));
        table.addComponentColumn(this::revoke).setAutoWidth(true);
        table.setEmptyStateText(getTranslation("tour.links.none"));
        table.setHeight("16rem");
        add(rights, bar, made, table);
        getFooter().add(new Button(getTranslation("common.close"), e -> close()));
        refresh();
    }

    private void make() {
        var day = until.getValue();
        until.setInvalid(day == null || day.isBefore(today()));
        if (day != null && !until.isInvalid()) {
            var link = sharing.share(
                    tour.id(), day.plusDays(1).atStartOfDay(Times.ZONE).toInstant());
            if (handouts.getValue()) {
                sharing.allowHandouts(link.id(), true);
            }
            made.setVisible(true);
            shown.show("/t/" + link.secret());
            refresh();
        }
    }

    /** May be said and taken back as long as the link stands: its address is not to be had again. */
    private Checkbox handouts(TourLink link) {
        var allowed = new Checkbox(link.handouts());
        allowed.setAriaLabel(getTranslation("tour.links.handouts"));
        allowed.setReadOnly(!link.link().isValid(clock.instant()));
        allowed.addValueChangeListener(change -> sharing.allowHandouts(link.id(), change.getValue()));
        return allowed;
    }

    /** It ends at once and for good; another is made in a moment, so nobody is asked. */
    private Button revoke(TourLink link) {
        var revoke = new Button(getTranslation("tour.links.revoke"), e -> {
            sharing.revoke(link.id());
            refresh();
        });
        revoke.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL, ButtonVariant.ERROR);
        revoke.setVisible(link.link().isValid(clock.instant()));
        return revoke;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Times.ZONE);
    }

    private void refresh() {
        table.setItems(sharing.links(tour.id()));
    }
}
