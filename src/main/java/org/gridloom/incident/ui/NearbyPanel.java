package org.gridloom.incident.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.gridloom.account.Role;
import org.gridloom.incident.IncidentAct;
import org.gridloom.incident.IncidentDetail;
import org.gridloom.incident.Loop;
import org.gridloom.incident.NearOwner;
import org.gridloom.incident.Nearby;
import org.gridloom.incident.OwnerChoice;
import org.gridloom.shell.Numbers;
import org.gridloom.shell.Times;
import org.gridloom.territory.OpenPlaces.OpenPlace;
import org.jspecify.annotations.Nullable;

/** Who could take a matter, and which stations are open near it. It is read while it is unfolded, and stays so from matter to matter. */
class NearbyPanel extends Details {

    private static final int SHOWN = 6;

    private static final Set<IncidentAct> GIVE = Set.of(IncidentAct.DISPATCH, IncidentAct.TRANSFER);

    private final transient Nearby nearby;
    private final transient Consumer<OwnerChoice> give;
    private final transient BiConsumer<Double, Double> look;
    private final Div content = new Div();
    private transient @Nullable IncidentDetail incident;

    /**
     * @param give the matter goes to that one
     * @param look the map goes there: longitude, latitude
     */
    NearbyPanel(Nearby nearby, Consumer<OwnerChoice> give, BiConsumer<Double, Double> look) {
        this.nearby = nearby;
        this.give = give;
        this.look = look;
        addClassName("incident-nearby");
        setSummaryText(getTranslation("incident.nearby"));
        add(content);
        addOpenedChangeListener(e -> read());
    }

    void show(IncidentDetail incident) {
        this.incident = incident;
        read();
    }

    private void read() {
        content.removeAll();
        var matter = incident;
        if (matter == null || !isOpened()) {
            return;
        }
        var number = matter.summary().number();
        var mayGive = Loop.next(matter.situation(), Role.DISPATCHER).stream().anyMatch(GIVE::contains);
        var owners = nearby.owners(number).stream().limit(SHOWN).toList();
        content.add(new H4(getTranslation("incident.nearby.owners")));
        content.add(
                owners.isEmpty()
                        ? said("incident.nearby.owners.none")
                        : list(owners.stream()
                                .map(owner -> owner(owner, mayGive))
                                .toList()));
        var stations = nearby.stations(number);
        content.add(new H4(getTranslation("incident.nearby.stations")));
        content.add(
                stations.isEmpty()
                        ? said("incident.nearby.stations.none")
                        : list(stations.stream().map(this::station).toList()));
    }

    private ListItem owner(NearOwner owner, boolean mayGive) {
        var name = new Span(IncidentWords.owner(owner.choice()));
        var load = new Span(
                owner.isFree()
                        ? getTranslation("incident.nearby.free")
                        : getTranslation(
                                "incident.nearby.load", Numbers.of(owner.open()), Numbers.of(owner.overdue())));
        load.addClassName(owner.isFree() ? "free" : "busy");
        var words = new Div(name, load);
        words.addClassName("incident-text");
        var metres = new Span(owner.metres() == null ? "–" : IncidentWords.metres(owner.metres()));
        metres.addClassName("number");
        var item = new ListItem(words, metres);
        if (mayGive) {
            var button = new Button(getTranslation("incident.nearby.give"), e -> give.accept(owner.choice()));
            button.addThemeVariants(ButtonVariant.SMALL);
            button.setDisableOnClick(true);
            button.setAriaLabel(getTranslation("incident.nearby.give.to", IncidentWords.owner(owner.choice())));
            item.add(button);
        }
        return item;
    }

    private ListItem station(OpenPlace station) {
        var link = new Anchor("map?of=" + station.layer() + ":" + station.id(), station.name());
        link.getElement().setAttribute("router-link", true);
        var until = station.closes()
                .map(closes -> getTranslation("incident.nearby.until", Times.withoutYear(closes)))
                .orElse(getTranslation("incident.nearby.always"));
        var about =
                new Span(String.join(" · ", List.of(getTranslation(station.kind()), until, orDash(station.phone()))));
        about.addClassName("secondary");
        var words = new Div(link, about);
        words.addClassName("incident-text");
        var metres = new Span(IncidentWords.metres(station.metres()));
        metres.addClassName("number");
        var show = new Button(
                getTranslation("incident.nearby.look"), e -> look.accept(station.longitude(), station.latitude()));
        show.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
        return new ListItem(words, metres, show);
    }

    private static String orDash(@Nullable String text) {
        return text == null || text.isBlank() ? "–" : text;
    }

    private static UnorderedList list(List<ListItem> items) {
        var list = new UnorderedList(items.toArray(ListItem[]::new));
        list.addClassName("nearby-list");
        return list;
    }

    private Paragraph said(String words) {
        var paragraph = new Paragraph(getTranslation(words));
        paragraph.addClassName("secondary");
        return paragraph;
    }
}
