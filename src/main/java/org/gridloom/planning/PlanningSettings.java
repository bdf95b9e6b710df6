package org.gridloom.planning;

import org.gridloom.rules.Limits;
import org.gridloom.rules.RuleSettings;
import org.gridloom.territory.CommunityKind;
import org.gridloom.territory.GridKind;
import org.gridloom.territory.HouseholdLimits;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The district's numbers for its rules.
 *
 * @param residents households of a general grid where a residents' committee (居) keeps the community
 * @param villagers the same for a villagers' committee (村)
 * @param narrowStrip metres, see {@link RuleSettings}
 */
@ConfigurationProperties("gridloom.planning")
public record PlanningSettings(Limits residents, Limits villagers, double narrowStrip) implements HouseholdLimits {

    Limits limits(GridKind kind, CommunityKind community) {
        return switch (kind) {
            case DEDICATED -> Limits.NONE;
            case GENERAL -> general(community);
        };
    }

    public Limits general(CommunityKind community) {
        return switch (community) {
            case RESIDENTS -> residents;
            case VILLAGERS -> villagers;
        };
    }

    @Override
    public Sign sign(GridKind kind, CommunityKind community, int households) {
        var limits = limits(kind, community);
        if (limits.equals(Limits.NONE)) {
            return Sign.NONE;
        }
        if (households < limits.min()) {
            return Sign.FEW;
        }
        return households > limits.max() ? Sign.MANY : Sign.OK;
    }

    RuleSettings rules() {
        return new RuleSettings(narrowStrip, 0, 0, 50);
    }
}
