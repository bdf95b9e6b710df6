package org.gridloom.incident.resident;

import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What signs challenges is one secret for all nodes, made when it is first wanted and kept in the database. */
@Configuration
class ResidentConfiguration {

    private static final String SECRET = "resident.challenge-secret";

    @Bean
    ProofOfWork proofOfWork(JdbcClient jdbc, @Value("${gridloom.resident.work-bits:16}") int bits, Clock clock) {
        jdbc.sql("insert into setting (key, value) values (?, ?) on conflict (key) do nothing")
                .params(SECRET, Tokens.next() + Tokens.next())
                .update();
        var secret = jdbc.sql("select value from setting where key = ?")
                .param(SECRET)
                .query(String.class)
                .single();
        return new ProofOfWork(ProofOfWork.sha256(secret), bits, clock);
    }
}
