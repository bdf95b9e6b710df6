package org.gridloom.planning;

import org.gridloom.rules.Limits;
import org.gridloom.rules.RuleSettings;
import org.gridloom.territory.CommunityKind;
import org.gridloom.territory.GridKind;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The district's numbers for its rules.
 *
 * @param residents households of a general grid where a residents' committee (居) keeps the community
 * @param villagers the same for a villagers' committee (村)
 * @param narrowStrip metres, see {@link RuleSettings}
 */
@ConfigurationProperties("gridloom.planning")
public record PlanningSettings(Limits residents, Limits villagers, double narrowStrip) {

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

    RuleSettings rules() {
        return new RuleSettings(narrowStrip);
    }
}
