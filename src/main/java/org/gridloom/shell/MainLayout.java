package org.gridloom.shell;

import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.avatar.Avatar;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.component.orderedlayout.Scroller;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.gridloom.account.Accounts;
import org.gridloom.account.Person;
import org.gridloom.shell.NavigationEntry.Group;

/** Navigation and the person's menu round every view. What a role may not open is not offered. */
@Layout
@PermitAll
class MainLayout extends AppLayout implements BeforeEnterObserver, AfterNavigationObserver {

    private final Person person;
    private final transient List<NavigationEntry> entries;
    private final H1 title = new H1();
    private final PagesLine pages = new PagesLine();

    MainLayout(
            AuthenticationContext authentication,
            Accounts accounts,
            List<NavigationEntry> entries,
            List<BarItem> items,
            PortalSettings settings) {
        person = authentication
                .getPrincipalName()
                .flatMap(accounts::find)
                .orElseThrow(() -> new IllegalStateException("A layout without an account"));
        this.entries = entries.stream()
                .filter(entry -> entry.roles().contains(person.role()))
                .sorted()
                .toList();
        setPrimarySection(Section.DRAWER);
        var emblem = new Image(settings.emblem(), "");
        emblem.addClassName("emblem");
        var name = new Span(getTranslation("portal.name"));
        var brand = new Div(emblem, name);
        brand.addClassName("brand");
        addToDrawer(brand, new Scroller(navigation()));

        var toggle = new DrawerToggle();
        toggle.setAriaLabel(getTranslation("shell.menu"));
        title.addClassName("view-title");
        addToNavbar(toggle, title, pages);
        items.stream()
                .sorted(Comparator.comparingInt(BarItem::order))
                .forEach(item -> addToNavbar(item.create().get()));
        addToNavbar(new LanguageAndTheme(), personMenu(authentication));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (person.oneTime() && !event.getLocation().getPath().equals("password")) {
            event.forwardTo("password");
        }
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        title.setText(event.getActiveChain().stream()
                .filter(HasDynamicTitle.class::isInstance)
                .map(view -> ((HasDynamicTitle) view).getPageTitle())
                .findFirst()
                .orElse(""));
        var location = event.getLocation().getPath();
        entries.stream()
                .filter(entry -> entry.leadsTo(location))
                // A page below another may be one of its own.
                .max(Comparator.comparingInt(entry -> entry.path().length()))
                .ifPresentOrElse(entry -> pages.show(beside(entry), entry), () -> pages.setVisible(false));
    }

    private SideNav navigation() {
        var navigation = new SideNav();
        navigation.setId("navigation");
        var shown = new HashSet<Group>();
        for (var entry : entries) {
            var pages = beside(entry);
            if (pages.size() == 1) {
                navigation.addItem(item(entry));
            } else if (shown.add(entry.group())) {
                navigation.addItem(item(pages));
            }
        }
        return navigation;
    }

    /** The pages that share its line, in their order. */
    private List<NavigationEntry> beside(NavigationEntry entry) {
        return entry.group() == Group.NONE
                ? List.of(entry)
                : entries.stream().filter(e -> e.group() == entry.group()).toList();
    }

    /** Leads to the first page, and is marked on each. */
    private SideNavItem item(List<NavigationEntry> pages) {
        var label = "shell.pages." + pages.getFirst().group();
        var item = new SideNavItem(
                getTranslation(label),
                pages.getFirst().path(),
                pages.getFirst().group() == Group.ADMINISTRATION
                        ? VaadinIcon.COG.create()
                        : pages.getFirst().icon().create());
        item.setPathAliases(pages.stream().map(NavigationEntry::path).collect(Collectors.toSet()));
        item.setMatchNested(true);
        item.setTooltipText(getTranslation(label + ".hint"));
        return item;
    }

    /** It stays marked where one of its things is open, {@code incidents/20261121-0003}; the first page is above everything and marks itself only. */
    private SideNavItem item(NavigationEntry entry) {
        var item = new SideNavItem(
                getTranslation(entry.label()), entry.path(), entry.icon().create());
        if (!entry.path().isEmpty()) {
            item.setMatchNested(true);
            item.setTooltipText(getTranslation(entry.label() + ".hint"));
        }
        return item;
    }

    private MenuBar personMenu(AuthenticationContext authentication) {
        var menu = new MenuBar();
        menu.addThemeVariants(MenuBarVariant.TERTIARY);
        var avatar = new Avatar(person.name());
        var item = menu.addItem(avatar);
        item.setAriaLabel(person.name());
        var role = item.getSubMenu().addItem(person.name() + " · " + getTranslation("role." + person.role()));
        role.setEnabled(false);
        item.getSubMenu()
                .addItem(
                        getTranslation("password.title"),
                        e -> e.getSource().getUI().ifPresent(ui -> ui.navigate("password")));
        item.getSubMenu()
                .addItem(getTranslation("shell.logout"), e -> authentication.logout())
                .setId("logout");
        return menu;
    }
}
