package org.gridloom.incident.wall;

import java.util.List;
import org.gridloom.account.link.Link;
import org.gridloom.account.link.Linked;

/**
 * A screen that has, or had, a link.
 *
 * @param panels in the order of their turns
 * @param seconds how long each has its turn
 */
public record Wall(Link link, String name, List<WallPanel> panels, int seconds) implements Linked {

    public static final int SHORTEST_TURN = 5;
    public static final int LONGEST_TURN = 600;
    public static final int LONGEST_NAME = 60;

    public Wall {
        panels = List.copyOf(panels);
    }

    /** That of its link. */
    public long id() {
        return link.id();
    }
}
