package org.gridloom.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import java.util.List;

/** The pages that share a line of the navigation, beside the title of the one that is open. */
class PagesLine extends Nav {

    PagesLine() {
        addClassName("pages-line");
        setAriaLabel(getTranslation("shell.pages"));
        setVisible(false);
    }

    /** Nothing where a page is alone. */
    void show(List<NavigationEntry> pages, NavigationEntry open) {
        removeAll();
        setVisible(pages.size() > 1);
        pages.forEach(page -> {
            var link = new Anchor(page.path(), getTranslation(page.label()));
            if (page.equals(open)) {
                link.getElement().setAttribute("aria-current", "page");
            }
            add(link);
        });
    }
}
