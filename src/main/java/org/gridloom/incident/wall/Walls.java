package org.gridloom.incident.wall;

import java.time.Instant;
import java.util.List;
import org.gridloom.account.Audit;
import org.gridloom.account.OutOfScope;
import org.gridloom.account.link.Linked;
import org.gridloom.account.link.Links;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The links by which screens come in. Everybody keeps the own ones, the administrator all. */
@Service
@Transactional
@PreAuthorize("hasAnyRole('DISPATCHER', 'LEADER', 'ADMIN')")
public class Walls {

    private final Links links;
    private final WallRecords records;
    private final Audit audit;

    Walls(Links links, WallRecords records, Audit audit) {
        this.links = links;
        this.records = records;
        this.audit = audit;
    }

    @Transactional(readOnly = true)
    public List<Wall> all() {
        return records.all().stream().filter(Linked::isOwn).toList();
    }

    /** @throws IllegalArgumentException for a link without a name, panels, or an end within {@link Links#LONGEST} */
    public Links.NewLink create(String name, List<WallPanel> panels, int seconds, Instant until) {
        var called = name.strip();
        if (called.isEmpty() || called.length() > Wall.LONGEST_NAME) {
            throw new IllegalArgumentException("a wall has a name of at most " + Wall.LONGEST_NAME + " characters");
        }
        check(panels, seconds);
        var link = links.make(until);
        records.add(link.id(), called, panels, seconds);
        audit.record("wall.create", String.valueOf(link.id()), called + " " + until);
        return link;
    }

    /** Screens take it up by themselves. */
    public void arrange(long id, List<WallPanel> panels, int seconds) {
        check(panels, seconds);
        own(id);
        records.set(id, panels, seconds);
        links.changed(id);
    }

    /** From now on its link opens nothing, and screens that came by it go dark. It stays in the list. */
    public void revoke(long id) {
        var wall = own(id);
        if (links.revoke(id)) {
            audit.record("wall.revoke", String.valueOf(id), wall.name());
        }
    }

    private static void check(List<WallPanel> panels, int seconds) {
        if (panels.isEmpty() || seconds < Wall.SHORTEST_TURN || seconds > Wall.LONGEST_TURN) {
            throw new IllegalArgumentException("a wall has panels, each with a turn of %d to %d seconds"
                    .formatted(Wall.SHORTEST_TURN, Wall.LONGEST_TURN));
        }
    }

    private Wall own(long id) {
        return records.find(id).filter(Linked::isOwn).orElseThrow(OutOfScope::new);
    }
}
