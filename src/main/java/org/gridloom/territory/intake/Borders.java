package org.gridloom.territory.intake;

import java.util.List;
import org.gridloom.territory.TerritoryDraft.CommunityDraft;
import org.gridloom.territory.TerritoryDraft.DistrictDraft;
import org.gridloom.territory.TerritoryDraft.GridDraft;
import org.gridloom.territory.TerritoryDraft.StreetDraft;

/** The administrative chain of a territory, as its data has it or as it is proposed, with the grids in force that came with it. */
record Borders(
        DistrictDraft district, List<StreetDraft> streets, List<CommunityDraft> communities, List<GridDraft> grids) {}
