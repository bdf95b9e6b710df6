package org.gridloom.notice;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gridloom.account.People;
import org.gridloom.live.Changes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** By which features tell people something, in the transaction of what happened. */
@Component
public class Notifier {

    private final JdbcClient jdbc;
    private final People people;
    private final Changes changes;
    private final List<NoticeChannel> channels;

    Notifier(JdbcClient jdbc, People people, Changes changes, List<NoticeChannel> channels) {
        this.jdbc = jdbc;
        this.people = people;
        this.changes = changes;
        this.channels = channels;
    }

    /** What somebody did: to all but that one, with the name as the first detail. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tellOf(String actor, Collection<String> usernames, String kind, String path, List<String> details) {
        tell(
                usernames.stream().filter(name -> !name.equals(actor)).sorted().toList(),
                kind,
                path,
                Stream.concat(Stream.of(people.nameOf(actor)), details.stream()).toList());
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(Collection<String> usernames, String kind, String path, List<String> details) {
        var now = System.currentTimeMillis();
        for (var username : usernames) {
            jdbc.sql("insert into notice (username, kind, path, details) values (?, ?, ?, ?)")
                    .params(username, kind, path, details.toArray(String[]::new))
                    .update();
            changes.publish(Notice.CHANGE, username, now, Map.of());
            channels.forEach(channel -> channel.told(username, kind, path));
        }
    }
}
