package org.gridloom.planning;

import java.util.List;
import org.gridloom.account.SystemAccount;
import org.gridloom.demo.TownGenerator;
import org.gridloom.demo.TownParameters;
import org.gridloom.territory.CommunityFacts;
import org.gridloom.territory.Territory;

/** The demonstration's town in a test's database. Other tests may have put ground of their own beside it. */
public final class TestTown {

    private static final TownParameters TOWN = TownParameters.standard();

    private TestTown() {}

    /** Its communities, by code; it is brought in where it is not there yet. */
    public static List<CommunityFacts> communities(Territory territory) {
        if (known(territory).isEmpty()) {
            var town = new TownGenerator(TOWN).generate();
            SystemAccount.act(() -> territory.bring(town.territory(), step -> {}));
        }
        return known(territory);
    }

    private static List<CommunityFacts> known(Territory territory) {
        return SystemAccount.act(territory::communities).stream()
                .filter(community -> community.code().startsWith(TOWN.districtCode()))
                .toList();
    }
}
