package org.gridloom.account;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who is to be told something or given work, by what they do and where. A feature shows the list only to those who hand out work there. */
@Component
public class Addressees {

    /** @param name as the person is called */
    public record Addressee(String username, String name, Scope scope) {}

    private final JdbcClient jdbc;

    Addressees(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Everybody with this role who may change what has the code. */
    public Set<String> of(Role role, String code) {
        return all(role).stream()
                .filter(person -> person.scope().covers(code))
                .map(Addressee::username)
                .collect(Collectors.toSet());
    }

    /** Everybody with this role and a part of the territory, by username. */
    public List<Addressee> all(Role role) {
        return jdbc.sql("""
                        select username, a.name, array_agg(s.code) as codes from account a join account_scope s on s.account_id = a.id
                        where role = ? and enabled group by a.id order by username""")
                .param(role.name())
                .query((row, n) -> new Addressee(
                        row.getString("username"), row.getString("name"), new Scope(new HashSet<>(Arrays.asList((String
                                        [])
                                row.getArray("codes").getArray())))))
                .list();
    }
}
