package org.gridloom.shell;

import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Comparator;
import java.util.Set;
import org.gridloom.account.Role;

/**
 * A page that the navigation leads to. Each feature's {@code ui} offers its own as beans.
 *
 * @param label message key
 * @param order from top to bottom
 */
public record NavigationEntry(int order, String path, String label, VaadinIcon icon, Set<Role> roles, Group group)
        implements Comparable<NavigationEntry> {

    /** Pages that share a line of the navigation, which leads to the first of them; the others are a step from there. */
    public enum Group {
        NONE,
        INCIDENTS,
        SHIFT,
        STATIONS,
        FIGURES,
        ADMINISTRATION
    }

    private static final String ADMINISTRATION = "admin/";

    /** On a line of its own, but for the administrator's pages. */
    public NavigationEntry(int order, String path, String label, VaadinIcon icon, Set<Role> roles) {
        this(order, path, label, icon, roles, path.startsWith(ADMINISTRATION) ? Group.ADMINISTRATION : Group.NONE);
    }

    public NavigationEntry in(Group group) {
        return new NavigationEntry(order, path, label, icon, roles, group);
    }

    /** Whether a page with this path is it, or belongs to it. */
    boolean leadsTo(String location) {
        return location.equals(path) || location.startsWith(path + "/");
    }

    @Override
    public int compareTo(NavigationEntry other) {
        return Comparator.comparingInt(NavigationEntry::order).compare(this, other);
    }
}
