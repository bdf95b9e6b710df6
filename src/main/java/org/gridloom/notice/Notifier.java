package org.gridloom.notice;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.gridloom.live.Changes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** By which features tell people something, in the transaction of what happened. */
@Component
public class Notifier {

    private final JdbcClient jdbc;
    private final Changes changes;

    Notifier(JdbcClient jdbc, Changes changes) {
        this.jdbc = jdbc;
        this.changes = changes;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(Collection<String> usernames, String kind, String path, List<String> details) {
        var now = System.currentTimeMillis();
        for (var username : usernames) {
            jdbc.sql("insert into notice (username, kind, path, details) values (?, ?, ?, ?)")
                    .params(username, kind, path, details.toArray(String[]::new))
                    .update();
            changes.publish(Notice.CHANGE, username, now, Map.of());
        }
    }
}
