package org.gridloom.planning;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class Certificates {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Certificates(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void keep(Certificate certificate) {
        jdbc.sql("insert into certificate (plan_id, content, hash) values (?, ?::jsonb, ?)")
                .params(certificate.plan(), json.writeValueAsString(certificate), certificate.hash())
                .update();
    }

    Optional<Certificate> of(PlanId plan) {
        return jdbc.sql("select content from certificate where plan_id = ?")
                .param(plan.value())
                .query((row, n) -> json.readValue(row.getString("content"), Certificate.class))
                .optional();
    }
}
