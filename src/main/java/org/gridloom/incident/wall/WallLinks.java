package org.gridloom.incident.wall;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.gridloom.account.Scopes;
import org.gridloom.account.link.LinkEntrance;
import org.gridloom.account.link.Links;
import org.springframework.stereotype.Component;

/** Which screen a link's secret lets in. */
@Component
public class WallLinks extends LinkEntrance<Wall> {

    private final WallRecords records;

    WallLinks(WallRecords records, Links links, Scopes scopes, Clock clock) {
        super(links, scopes, clock, Set.of());
        this.records = records;
    }

    /** The screen with this secret, while its link holds. */
    public Optional<WallScreen> recognise(String secret) {
        return opened(secret).map(wall -> new WallScreen(wall, () -> scope(secret)));
    }

    @Override
    protected Optional<Wall> read(String hash) {
        return records.byHash(hash);
    }
}
