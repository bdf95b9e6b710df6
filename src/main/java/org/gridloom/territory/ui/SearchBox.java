package org.gridloom.territory.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.util.function.Consumer;
import org.gridloom.territory.Search;
import org.gridloom.territory.Search.Hit;

/** Finds places while one types; what is picked is handed on, and the box is free for the next search. */
class SearchBox extends ComboBox<Hit> {

    SearchBox(Search search, Consumer<Hit> picked) {
        addClassName("map-search");
        setPrefixComponent(VaadinIcon.SEARCH.create());
        setPlaceholder(getTranslation("map.search.hint"));
        setAriaLabel(getTranslation("map.search"));
        setClearButtonVisible(true);
        setItemLabelGenerator(Hit::title);
        setRenderer(LitRenderer.<Hit>of("""
                        <div class="map-hit">
                          <span>${item.title}</span><span class="secondary">${item.kind}</span>
                          <span class="secondary">${item.detail}</span>
                        </div>""")
                .withProperty("title", Hit::title)
                .withProperty("detail", hit -> hit.detail().equals(hit.title()) ? "" : hit.detail())
                .withProperty("kind", hit -> getTranslation("map.hit." + hit.layer())));
        setItems(query -> search.find(query.getFilter().orElse(""), query.getOffset(), query.getLimit()).stream());
        addValueChangeListener(event -> {
            if (event.getValue() != null) {
                picked.accept(event.getValue());
            }
        });
    }
}
