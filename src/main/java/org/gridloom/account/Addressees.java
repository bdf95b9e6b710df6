package org.gridloom.account;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who is to be told something, by what they do and where. For the portal's own use: no person is shown this list. */
@Component
public class Addressees {

    private record Reach(String username, Scope scope) {}

    private final JdbcClient jdbc;

    Addressees(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Everybody with this role who may change what has the code. */
    public Set<String> of(Role role, String code) {
        var found = new HashSet<String>();
        jdbc
                .sql("""
                        select username, array_agg(s.code) as codes from account a join account_scope s on s.account_id = a.id
                        where role = ? and enabled group by username""")
                .param(role.name())
                .query((row, n) -> new Reach(row.getString("username"), new Scope(new HashSet<>(Arrays.asList((String[])
                        row.getArray("codes").getArray())))))
                .list()
                .stream()
                .filter(person -> person.scope().covers(code))
                .forEach(person -> found.add(person.username()));
        return found;
    }
}
