package org.gridloom.shell;

import com.vaadin.flow.component.Component;
import java.util.function.Supplier;

/**
 * Something that stands in the bar of every screen, before the person's menu. Features offer theirs as beans.
 *
 * @param create makes one for a window
 */
public record BarItem(int order, Supplier<? extends Component> create) {}
