package org.gridloom.territory.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.gridloom.exchange.ImportLog;
import org.gridloom.exchange.Message;
import org.gridloom.geometry.MetricPlane;
import org.gridloom.territory.CommunityKind;
import org.gridloom.territory.TerritoryDraft.CommunityDraft;
import org.gridloom.territory.TerritoryDraft.DistrictDraft;
import org.gridloom.territory.TerritoryDraft.StreetDraft;
import org.locationtech.jts.coverage.CoverageUnion;
import org.locationtech.jts.geom.Geometry;

/** Names and codes for communities that were proposed, in one street of one district, and what the report says of it. */
final class ProposedBorders {

    /** Proposals are in the names' own language, whatever the reader's. */
    private static final Locale NAMES = Locale.CHINA;

    private ProposedBorders() {}

    /** @param proposed in the order of their numbers; not empty */
    static Borders of(
            List<CommunityProposal.Proposed> proposed, AdministrativeCodes codes, MetricPlane plane, ImportLog log) {
        say(proposed, codes, plane, log);
        // The street follows from the communities and not from the extent, so that it has their vertices.
        var boundary = CoverageUnion.union(
                        proposed.stream().map(CommunityProposal.Proposed::area).toArray(Geometry[]::new))
                .norm();
        var communities = new ArrayList<CommunityDraft>();
        for (var each : proposed) {
            int number = communities.size() + 1;
            communities.add(new CommunityDraft(
                    codes.community(number),
                    name(TerritoryReason.COMMUNITY_NAME, number),
                    CommunityKind.RESIDENTS,
                    plane.toStored(each.area()),
                    true));
        }
        return new Borders(
                new DistrictDraft(codes.district(), name(TerritoryReason.DISTRICT_NAME), plane.srid()),
                List.of(new StreetDraft(
                        codes.street(), name(TerritoryReason.STREET_NAME), plane.toStored(boundary), true)),
                communities,
                List.of());
    }

    private static void say(
            List<CommunityProposal.Proposed> proposed, AdministrativeCodes codes, MetricPlane plane, ImportLog log) {
        log.say(Message.of(TerritoryReason.PROPOSED_DISTRICT, codes.district(), Integer.toString(plane.srid())));
        log.say(Message.of(TerritoryReason.PROPOSED_STREET, codes.street()));
        var households = proposed.stream()
                .mapToInt(CommunityProposal.Proposed::households)
                .summaryStatistics();
        log.say(
                proposed.size() == 1
                        ? Message.of(TerritoryReason.ONE_COMMUNITY)
                        : Message.of(
                                TerritoryReason.PROPOSED_COMMUNITIES,
                                proposed.size(),
                                households.getMin(),
                                households.getMax()));
        log.say(Message.of(TerritoryReason.NO_GRIDS));
    }

    private static String name(TerritoryReason reason, Object... arguments) {
        return Message.of(reason, arguments).text(NAMES);
    }
}
