package org.gridloom.incident.metric.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.gridloom.incident.IncidentCategory;
import org.gridloom.incident.metric.Grouping;
import org.gridloom.territory.CommunityFacts;
import org.gridloom.territory.GridList;
import org.gridloom.territory.GridSummary;
import org.gridloom.territory.Territory;
import org.springframework.stereotype.Component;

/** What the parts of figures are called, in the language of the page that is being drawn. */
@Component
class PartNames {

    private static final int GRID_DIGITS = 15;
    private static final int COMMUNITY_DIGITS = 12;
    private static final int STREET_DIGITS = 9;

    private final Territory territory;
    private final GridList grids;

    PartNames(Territory territory, GridList grids) {
        this.territory = territory;
        this.grids = grids;
    }

    /** @param places names of grids in force, by code */
    record Known(Map<String, String> streets, Map<String, String> communities, Map<String, String> places) {

        String of(Grouping grouping, String key) {
            return switch (grouping) {
                case STREET ->
                    key.length() == STREET_DIGITS ? streets.getOrDefault(key, key) : translate("figures.part.outside");
                case COMMUNITY ->
                    key.length() == COMMUNITY_DIGITS
                            ? communities.getOrDefault(key, key)
                            : translate("figures.part.outside");
                case GRID -> grid(key);
                case CLASS -> isCategory(key) ? translate("incident.category." + key) : key;
                case OWNER -> owner(key);
                case MONTH, WEEK -> key;
                case HOUR -> hour(key);
            };
        }

        private static String hour(String key) {
            var hour = HourHeat.Hour.parse(key);
            return hour.map(HourHeat.Hour::name).orElse(key);
        }

        private String grid(String code) {
            if (code.length() == GRID_DIGITS) {
                var name = places.get(code);
                return name == null ? code : translate("figures.part.grid", name, code);
            }
            return code.length() == COMMUNITY_DIGITS
                    ? translate("figures.part.noGrid", communities.getOrDefault(code, code))
                    : translate("figures.part.outside");
        }

        private String owner(String key) {
            var space = key.indexOf(' ');
            if (space < 0) {
                return translate("incident.owner.none");
            }
            var code = key.substring(space + 1);
            return translate("incident.owner." + key.substring(0, space), places.getOrDefault(code, code));
        }

        private static boolean isCategory(String key) {
            return Arrays.stream(IncidentCategory.values())
                    .anyMatch(category -> category.name().equals(key));
        }
    }

    Known known() {
        var communities = territory.communities();
        return new Known(
                communities.stream()
                        .collect(Collectors.toMap(
                                community -> community.code().substring(0, STREET_DIGITS),
                                CommunityFacts::streetName,
                                (one, other) -> one)),
                communities.stream().collect(Collectors.toMap(CommunityFacts::code, CommunityFacts::name)),
                grids.all().stream().collect(Collectors.toMap(GridSummary::code, GridSummary::name)));
    }
}
