package org.gridloom.planning;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.gridloom.rules.Limits;
import org.gridloom.rules.RuleSettings;
import org.gridloom.territory.CommunityKind;
import org.gridloom.territory.GridKind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What administrators set about the rules. */
@Repository
class RuleRecords {

    private final JdbcClient jdbc;

    RuleRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<DistrictRules.Own> all() {
        return jdbc.sql("select * from rule_setting order by district_code, community_kind")
                .query(RuleRecords::own)
                .list();
    }

    void keep(DistrictRules.Own own, String by) {
        var rules = own.rules();
        var general = rules.limits(GridKind.GENERAL);
        var dedicated = rules.limits(GridKind.DEDICATED);
        var settings = rules.settings();
        jdbc.sql("""
                        insert into rule_setting values (:district, :kind, :generalMin, :generalMax, :dedicatedMin, :dedicatedMax,
                            :microMin, :microMax, :narrowStrip, :compactness, :barrierShare, :bridgeReach, :by)
                        on conflict (district_code, community_kind) do update set
                            general_min = excluded.general_min, general_max = excluded.general_max,
                            dedicated_min = excluded.dedicated_min, dedicated_max = excluded.dedicated_max,
                            micro_min = excluded.micro_min, micro_max = excluded.micro_max,
                            narrow_strip = excluded.narrow_strip, compactness = excluded.compactness,
                            barrier_share = excluded.barrier_share, bridge_reach = excluded.bridge_reach,
                            set_by = excluded.set_by, set_at = now()""")
                .param("district", own.district())
                .param("kind", own.kind().name())
                .param("generalMin", general.min())
                .param("generalMax", most(general))
                .param("dedicatedMin", dedicated.min())
                .param("dedicatedMax", most(dedicated))
                .param("microMin", rules.micro().min())
                .param("microMax", most(rules.micro()))
                .param("narrowStrip", settings.narrowStrip())
                .param("compactness", settings.compactness())
                .param("barrierShare", settings.barrierShare())
                .param("bridgeReach", settings.bridgeReach())
                .param("by", by)
                .update();
    }

    void forget(String district, CommunityKind kind) {
        jdbc.sql("delete from rule_setting where district_code = ? and community_kind = ?")
                .params(district, kind.name())
                .update();
    }

    private static @Nullable Integer most(Limits limits) {
        return limits.max() == Integer.MAX_VALUE ? null : limits.max();
    }

    private static DistrictRules.Own own(ResultSet row, int number) throws SQLException {
        return new DistrictRules.Own(
                row.getString("district_code"),
                CommunityKind.valueOf(row.getString("community_kind")),
                new RuleSet(
                        limits(row, "general"),
                        limits(row, "dedicated"),
                        limits(row, "micro"),
                        new RuleSettings(
                                row.getDouble("narrow_strip"),
                                row.getDouble("compactness"),
                                row.getDouble("barrier_share"),
                                row.getDouble("bridge_reach"))));
    }

    private static Limits limits(ResultSet row, String of) throws SQLException {
        var most = (Integer) row.getObject(of + "_max");
        return new Limits(row.getInt(of + "_min"), most == null ? Integer.MAX_VALUE : most);
    }
}
