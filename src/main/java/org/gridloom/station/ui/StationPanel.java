package org.gridloom.station.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.notification.Notification;
import java.util.List;
import org.gridloom.shell.Times;
import org.gridloom.station.OpeningHours.SpecialDay;
import org.gridloom.station.Station;
import org.gridloom.station.StationPerson;
import org.jspecify.annotations.Nullable;

/** All that is known of one station. */
class StationPanel extends Div {

    private static final int SPECIAL_DAYS = 8;

    private final transient Station station;
    private final transient StationParts parts;
    private final transient StationsView view;
    private final boolean keeps;

    StationPanel(Station station, StationParts parts, boolean keeps, StationsView view) {
        this.station = station;
        this.parts = parts;
        this.keeps = keeps;
        this.view = view;
        addClassName("station-panel");
        getElement().setAttribute("role", "region");
        getElement().setAttribute("aria-label", station.name());
        add(heading(), facts());
        hours();
        hierarchy();
        people();
        add(new StationProgrammes(station, parts, keeps && station.serves(), () -> view.reopen(station.id())));
        add(new StationPictures(station, parts.photos(), keeps));
        add(acts());
    }

    private Component heading() {
        var kind = new Span(getTranslation("station.kind." + station.kind()));
        kind.addClassName("secondary");
        var close = new Button(VaadinIcon.CLOSE_SMALL.create(), e -> view.closeSide());
        close.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        close.setAriaLabel(getTranslation("common.close"));
        var title = new Div(kind, new H3(station.name()), StationTexts.openSign(station, parts.now(), getLocale()));
        var heading = new Div(title, close);
        heading.addClassName("station-heading");
        return heading;
    }

    private Component facts() {
        var facts = new DescriptionList();
        facts.addClassName("station-facts");
        if (station.closedAt() != null) {
            add(
                    facts,
                    "stations.closedAt",
                    new Span(Times.toTheMinute(station.closedAt()) + " " + station.closedWhy()));
        }
        if (!station.facilities().isEmpty()) {
            add(
                    facts,
                    "card.facilities",
                    StationTexts.facilities(
                            station.facilities().stream().sorted().toList()));
        }
        add(facts, "card.address", station.address());
        if (station.phone() != null && !station.phone().isBlank()) {
            add(facts, "card.phone", new Anchor("tel:" + station.phone().replaceAll("[^0-9+]", ""), station.phone()));
        }
        add(facts, "card.built", station.built() == null ? null : getTranslation("station.built." + station.built()));
        add(facts, "card.keeper", station.keeper());
        add(facts, "card.staff", station.staff() == 0 ? null : getTranslation("card.staff.count", station.staff()));
        add(facts, "stations.place", parts.place(station.place()));
        add(facts, "stations.note", station.note());
        return facts;
    }

    private void add(DescriptionList facts, String label, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            add(facts, label, new Span(value));
        }
    }

    private void add(DescriptionList facts, String label, Component value) {
        facts.add(new DescriptionList.Term(getTranslation(label)), new DescriptionList.Description(value));
    }

    private void hours() {
        add(new H4(getTranslation("card.hours")));
        if (!station.hours().known()) {
            add(secondary(getTranslation("station.hours.unknown")));
            return;
        }
        var week = new UnorderedList();
        week.addClassName("station-week");
        HoursText.week(station.hours(), getLocale()).forEach(line -> week.add(new ListItem(line)));
        add(week);
        var special = station.hours().specialDays().stream()
                .filter(day -> !day.day().isBefore(parts.today()))
                .limit(SPECIAL_DAYS)
                .toList();
        if (!special.isEmpty()) {
            var days = new UnorderedList();
            days.addClassName("station-week");
            special.forEach(day -> days.add(new ListItem(special(day))));
            add(new H4(getTranslation("station.specialDays")), days);
        }
    }

    private String special(SpecialDay day) {
        var hours = day.spans().isEmpty() ? getTranslation("station.closedAllDay") : HoursText.text(day.spans());
        return day.day() + " " + hours + (day.note().isEmpty() ? "" : " · " + day.note());
    }

    /** 会客厅—会客室—会客站: from the top of it, with this one marked. */
    private void hierarchy() {
        var top = station;
        while (top.parent() != null) {
            var above = parts.stations().find(top.parent());
            if (above.isEmpty()) {
                break;
            }
            top = above.get();
        }
        if (top.id() != station.id() || !parts.stations().children(station.id()).isEmpty()) {
            var tree = new UnorderedList(branch(top));
            tree.addClassName("station-tree");
            add(new H4(getTranslation("stations.tree")), tree);
        }
    }

    private ListItem branch(Station of) {
        var item = new ListItem();
        if (of.id() == station.id()) {
            var here = new Span(of.name());
            here.addClassName("station-name");
            here.getElement().setAttribute("aria-current", "true");
            item.add(here);
        } else {
            var go = new Button(of.name(), e -> view.open(of.id()));
            go.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
            item.add(go);
        }
        var kind = new Span(getTranslation("station.kind." + of.kind()));
        kind.addClassName("secondary");
        item.add(kind);
        var below = parts.stations().children(of.id());
        if (!below.isEmpty()) {
            var list = new UnorderedList();
            below.forEach(child -> list.add(branch(child)));
            item.add(list);
        }
        return item;
    }

    private void people() {
        List<StationPerson> people = parts.stations().people(station.id());
        if (people.isEmpty()) {
            return;
        }
        var list = new UnorderedList();
        list.addClassName("station-people");
        for (var person : people) {
            var name = new Span(person.name());
            name.addClassName("station-name");
            var rest = new Span(String.join(
                    " · ",
                    List.of(
                                    person.duty(),
                                    person.phone(),
                                    person.shown() ? getTranslation("stations.person.public") : "")
                            .stream()
                            .filter(words -> !words.isEmpty())
                            .toList()));
            rest.addClassName("secondary");
            list.add(new ListItem(name, rest));
        }
        add(new H4(getTranslation("stations.people")), list);
    }

    private Component acts() {
        var acts = new Div();
        acts.addClassName("station-acts");
        if (station.serves()) {
            var outside = new Anchor("s/" + station.code(), getTranslation("stations.public"));
            outside.setTarget("_blank");
            outside.setRouterIgnore(true);
            acts.add(outside);
        }
        if (keeps && station.serves()) {
            var edit = new Button(getTranslation("stations.edit"), VaadinIcon.EDIT.create(), e -> view.edit(station));
            edit.addThemeVariants(ButtonVariant.PRIMARY);
            var close = new Button(getTranslation("stations.close"), e -> new CloseDialog(station, this::close).open());
            close.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.ERROR);
            acts.add(close, edit);
        } else if (keeps) {
            acts.add(new Button(getTranslation("stations.reopen"), e -> reopen()));
        }
        return acts;
    }

    private void close(String why) {
        StationActs.tell(
                () -> view.keeping().close(station.id(), why, station.version()),
                done -> {
                    Notification.show(getTranslation("stations.closed", done.name()));
                    view.reopen(done.id());
                },
                this::stale);
    }

    private void reopen() {
        StationActs.tell(
                () -> view.keeping().reopen(station.id(), station.version()),
                done -> {
                    Notification.show(getTranslation("stations.reopened", done.name()));
                    view.reopen(done.id());
                },
                this::stale);
    }

    /** Nothing was typed that could be lost: what it is now is shown. */
    private void stale(Station now) {
        StationActs.fault(getTranslation("stations.stale.shown", now.name()));
        view.reopen(now.id());
    }

    private static Paragraph secondary(String words) {
        var text = new Paragraph(words);
        text.addClassName("secondary");
        return text;
    }
}
