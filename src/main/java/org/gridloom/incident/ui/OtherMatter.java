package org.gridloom.incident.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.util.List;
import org.gridloom.incident.NearMatter;

/** Chooses another open matter: the nearest are offered, any is found by its number, title or address. */
class OtherMatter extends ComboBox<NearMatter> {

    /** Where the other matters come from: with this text, nearest first. */
    @FunctionalInterface
    interface Others {
        List<NearMatter> with(String text, int from, int most);
    }

    OtherMatter(Others others) {
        super("");
        setLabel(getTranslation("incident.other"));
        setHelperText(getTranslation("incident.other.hint"));
        addClassName("other-matter");
        setItemLabelGenerator(
                near -> near.incident().number() + " " + near.incident().title());
        setRenderer(LitRenderer.<NearMatter>of("""
                        <div class="near-matter">
                          <span class="incident-sign ${item.look}">${item.sign}</span>
                          <div class="incident-text"><span>${item.title}</span><span class="secondary">${item.about}</span></div>
                          <span class="number">${item.metres}</span>
                        </div>""")
                .withProperty("look", near -> IncidentSign.look(near.incident().category()))
                .withProperty(
                        "sign",
                        near -> getTranslation(
                                "incident.sign." + near.incident().category()))
                .withProperty("title", near -> near.incident().title())
                .withProperty("about", near -> about(near))
                .withProperty("metres", near -> IncidentWords.metres(near.metres())));
        setItems(query ->
                others.with(query.getFilter().orElse("").strip(), query.getOffset(), query.getLimit()).stream());
    }

    private static String about(NearMatter near) {
        var incident = near.incident();
        var address = incident.address() == null ? "" : " · " + incident.address();
        return IncidentWords.state(incident.state()) + " · " + incident.number() + address;
    }
}
