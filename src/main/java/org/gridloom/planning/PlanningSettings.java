package org.gridloom.planning;

import org.gridloom.rules.Limits;
import org.gridloom.rules.RuleSettings;
import org.gridloom.territory.CommunityKind;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The numbers for the rules as long as no administrator set others.
 *
 * @param residents households of a general grid where a residents' committee (居) keeps the community
 * @param villagers the same for a villagers' committee (村)
 * @param micro households of a micro-grid
 * @param narrowStrip see {@link RuleSettings}, as all that follow
 */
@ConfigurationProperties("gridloom.planning")
public record PlanningSettings(
        Limits residents,
        Limits villagers,
        Limits micro,
        double narrowStrip,
        double compactness,
        double barrierShare,
        double bridgeReach) {

    RuleSet rules(CommunityKind community) {
        var general = switch (community) {
            case RESIDENTS -> residents;
            case VILLAGERS -> villagers;
        };
        return new RuleSet(
                general, Limits.NONE, micro, new RuleSettings(narrowStrip, compactness, barrierShare, bridgeReach));
    }
}
