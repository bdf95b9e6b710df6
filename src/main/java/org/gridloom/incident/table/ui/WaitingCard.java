package org.gridloom.incident.table.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.function.Function;
import org.gridloom.incident.table.WaitingMatters.WaitingMatter;
import org.gridloom.shell.Times;
import org.gridloom.territory.search.Hit;

/** A matter that waits: its words, where it may be, and what can be done with it. */
class WaitingCard extends Div {

    /** What can be done. */
    interface Hand {
        /** Shows where a proposal is. */
        void look(Hit hit);

        /** Makes the marked place its place. */
        void place();

        void setAside(boolean aside);
    }

    private final transient Function<String, List<Hit>> proposals;
    private final transient Hand hand;
    private final UnorderedList found = new UnorderedList();
    private final TextField address = new TextField();
    private final Button place = new Button();

    WaitingCard(Function<String, List<Hit>> proposals, Hand hand) {
        this.proposals = proposals;
        this.hand = hand;
        addClassName("waiting-card");
        found.addClassName("waiting-proposals");
        address.setLabel(getTranslation("waiting.search"));
        address.setPrefixComponent(VaadinIcon.SEARCH.create());
        address.setClearButtonVisible(true);
        address.setValueChangeMode(ValueChangeMode.LAZY);
        address.addValueChangeListener(e -> propose(e.getValue()));
        place.setText(getTranslation("waiting.place"));
        place.addThemeVariants(ButtonVariant.PRIMARY);
        place.addClickListener(e -> hand.place());
        nothing();
    }

    void nothing() {
        removeAll();
        var hint = new Paragraph(getTranslation("waiting.choose"));
        hint.addClassName("secondary");
        add(hint);
    }

    void show(WaitingMatter matter) {
        removeAll();
        var facts = new Paragraph(getTranslation("incident.category." + matter.category()) + " · "
                + Times.toTheMinute(matter.reportedAt()) + " · " + matter.source() + " " + matter.number());
        facts.addClassName("secondary");
        var why = new Paragraph(getTranslation("waiting.why." + matter.reason()));
        why.addClassName("waits");
        var aside = new Button(
                getTranslation(matter.setAside() ? "waiting.back" : "waiting.aside"),
                e -> hand.setAside(!matter.setAside()));
        var acts = new Div(place, aside);
        acts.addClassName("waiting-acts");
        marked(false);
        add(new H3(matter.title()), facts);
        if (!matter.description().isEmpty()) {
            add(new Paragraph(matter.description()));
        }
        if (!matter.address().isEmpty()) {
            add(new H4(matter.address()));
        }
        add(why, address, found, acts);
        address.setValue(matter.address());
        propose(matter.address());
    }

    /** Whether a place is marked that could be its own. */
    void marked(boolean marked) {
        place.setEnabled(marked);
        place.setTooltipText(marked ? null : getTranslation("waiting.place.hint"));
    }

    private void propose(String text) {
        found.removeAll();
        var hits = text.isBlank() ? List.<Hit>of() : proposals.apply(text);
        if (hits.isEmpty()) {
            var none = new ListItem(getTranslation(text.isBlank() ? "waiting.noAddress" : "waiting.notFound"));
            none.addClassName("secondary");
            found.add(none);
        }
        hits.forEach(hit -> found.add(new ListItem(proposal(hit))));
    }

    private Button proposal(Hit hit) {
        var kind = getTranslation("search.kind." + hit.kind());
        var detail = new Span(hit.detail().isEmpty() ? kind : kind + " · " + hit.detail());
        detail.addClassName("secondary");
        var lines = new Div(new Span(hit.title()), detail);
        lines.addClassName("two-lines");
        return new Button(lines, e -> hand.look(hit));
    }
}
