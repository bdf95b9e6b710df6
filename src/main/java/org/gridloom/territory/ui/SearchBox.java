package org.gridloom.territory.ui;

import com.vaadin.flow.component.AttachEvent;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.gridloom.territory.Search;
import org.gridloom.territory.search.Hit;
import org.gridloom.territory.ui.SearchLine.Group;

/** The search over the map: {@code /} goes to it, and before anything is typed it offers what was picked last. */
class SearchBox extends PlaceSearch {

    private final transient Search search;
    private final RecentChoices recent;

    SearchBox(Search search, Consumer<Hit> picked) {
        this(search, picked, new RecentChoices());
    }

    private SearchBox(Search search, Consumer<Hit> picked, RecentChoices recent) {
        super(search, hit -> true, hit -> {
            if (hit.path() == null) {
                recent.add(hit.layer(), hit.id());
            }
            picked.accept(hit);
        });
        this.search = search;
        this.recent = recent;
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        super.onAttach(attached);
        recent.recall();
        // "/" in the browser itself: by way of the server the first letters typed after it would be lost. Enter takes
        // the first line where none was
        // chosen by the arrows.
        getElement().executeJs("""
                const focus = event => {
                    if (!this.isConnected) {
                        document.removeEventListener('keydown', focus);
                        return;
                    }
                    const at = event.composedPath()[0];
                    const writing = at.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(at.tagName);
                    if (event.key === '/' && !writing && !event.ctrlKey && !event.metaKey && !event.altKey) {
                        event.preventDefault();
                        this.focus();
                    }
                };
                document.addEventListener('keydown', focus);
                this.addEventListener('keydown', event => {
                    if (event.key === 'Enter' && this.opened && this._focusedIndex < 0 && this._dropdownItems?.[0]?.key) {
                        this._focusedIndex = 0;
                    }
                }, true);""");
    }

    @Override
    Stream<SearchLine> beforeAnythingIsTyped(List<Hit> hits) {
        var before = recent.things().stream()
                .flatMap(thing -> search.again(thing.layer(), thing.id()).stream())
                .toList();
        var others = hits.stream().filter(hit -> !before.contains(hit)).toList();
        return Stream.concat(
                SearchLine.under(Group.RECENT, before).stream(), SearchLine.under(Group.KIND, others).stream());
    }
}
