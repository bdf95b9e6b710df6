package org.gridloom.shell;

import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Comparator;
import java.util.Set;
import org.gridloom.account.Role;

/**
 * A line of the navigation. Each feature's {@code ui} offers its own as beans.
 *
 * @param label message key
 * @param order from top to bottom
 */
public record NavigationEntry(int order, String path, String label, VaadinIcon icon, Set<Role> roles)
        implements Comparable<NavigationEntry> {

    private static final String ADMINISTRATION = "admin/";

    /** Whether it is one of the pages that share a line. */
    boolean isForAdministration() {
        return path.startsWith(ADMINISTRATION);
    }

    @Override
    public int compareTo(NavigationEntry other) {
        return Comparator.comparingInt(NavigationEntry::order).compare(this, other);
    }
}
