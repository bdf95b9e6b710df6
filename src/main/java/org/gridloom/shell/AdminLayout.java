package org.gridloom.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.router.RouterLayout;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** The administrator's pages, each a step from the other: there are many, and they are seldom wanted, so the navigation has one line for all. */
@Layout("admin")
@ParentLayout(MainLayout.class)
@RolesAllowed("ADMIN")
class AdminLayout extends Div implements RouterLayout, AfterNavigationObserver {

    private final Nav pages = new Nav();

    AdminLayout(List<NavigationEntry> entries) {
        addClassName("admin-layout");
        pages.addClassName("admin-pages");
        pages.setAriaLabel(getTranslation("admin.title"));
        entries.stream()
                .filter(NavigationEntry::isForAdministration)
                .sorted()
                .map(entry -> new Anchor(entry.path(), getTranslation(entry.label())))
                .forEach(pages::add);
        add(pages);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        pages.getChildren().map(Anchor.class::cast).forEach(page -> {
            if (page.getHref().equals(event.getLocation().getPath())) {
                page.getElement().setAttribute("aria-current", "page");
            } else {
                page.getElement().removeAttribute("aria-current");
            }
        });
    }
}
