package org.gridloom.planning;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gridloom.account.Audit;
import org.gridloom.account.LoggedIn;
import org.gridloom.live.Changes;
import org.gridloom.territory.CommunityKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The numbers of the rules, for an administrator to set: by district and by who keeps the community (居 or 村). Open plans follow at once. */
@Service
@Transactional
@PreAuthorize("hasRole('ADMIN')")
public class DistrictRules {

    /** @param code empty for all districts that have none of their own */
    public record District(String code, String name) {}

    /** What was set for a place. @param district empty for all districts that have none of their own */
    public record Own(String district, CommunityKind kind, RuleSet rules) {}

    /** @param own whether they were set for this very place; otherwise they are those of all districts, or the configured ones */
    public record Holding(RuleSet rules, boolean own) {}

    private final RuleRecords records;
    private final PlanningSettings configured;
    private final Changes changes;
    private final Audit audit;
    private final JdbcClient jdbc;
    private final Clock clock;

    DistrictRules(
            RuleRecords records,
            PlanningSettings configured,
            Changes changes,
            Audit audit,
            JdbcClient jdbc,
            Clock clock) {
        this.records = records;
        this.configured = configured;
        this.changes = changes;
        this.audit = audit;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** All districts as one first, then each by its code. */
    @Transactional(readOnly = true)
    public List<District> districts() {
        var districts = new ArrayList<District>();
        districts.add(new District("", ""));
        jdbc.sql("select code, name from district order by code").query(row -> {
            districts.add(new District(row.getString("code"), row.getString("name")));
        });
        return districts;
    }

    /** What holds for a district, or for all without their own where the code is empty. */
    @Transactional(readOnly = true)
    public Holding holding(String district, CommunityKind kind) {
        var everywhere = new Holding(configured.rules(kind), false);
        for (var own : records.all()) {
            if (own.kind() == kind && own.district().equals(district)) {
                return new Holding(own.rules(), true);
            }
            if (own.kind() == kind && own.district().isEmpty()) {
                everywhere = new Holding(own.rules(), false);
            }
        }
        return everywhere;
    }

    public void set(String district, CommunityKind kind, RuleSet rules) {
        mustExist(district);
        records.keep(new Own(district, kind, rules), LoggedIn.name());
        published(district, kind, "rules.set", rules.toString());
    }

    /** From now on what holds for all districts holds here, or what is configured. */
    public void reset(String district, CommunityKind kind) {
        records.forget(district, kind);
        published(district, kind, "rules.reset", "");
    }

    private void published(String district, CommunityKind kind, String act, String detail) {
        var key = district.isEmpty() ? RuleBook.EVERYWHERE : district;
        audit.record(act, key + " " + kind, detail);
        changes.publish(RuleBook.CHANGED, key, clock.millis(), Map.of("kind", kind));
    }

    private void mustExist(String district) {
        if (districts().stream().noneMatch(known -> known.code().equals(district))) {
            throw new IllegalArgumentException("No district " + district);
        }
    }
}
