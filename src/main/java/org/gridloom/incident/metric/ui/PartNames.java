package org.gridloom.incident.metric.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import java.util.Arrays;
import org.gridloom.incident.IncidentCategory;
import org.gridloom.incident.metric.Grouping;
import org.gridloom.territory.GridList;
import org.gridloom.territory.PlaceCode;
import org.gridloom.territory.PlaceNames;
import org.gridloom.territory.Territory;
import org.springframework.stereotype.Component;

/** What the parts of figures are called, in the language of the page that is being drawn. */
@Component
class PartNames {

    private final Territory territory;
    private final GridList grids;

    PartNames(Territory territory, GridList grids) {
        this.territory = territory;
        this.grids = grids;
    }

    record Known(PlaceNames places) {

        String of(Grouping grouping, String key) {
            return switch (grouping) {
                case STREET -> area(key, PlaceCode.STREET);
                case COMMUNITY -> area(key, PlaceCode.COMMUNITY);
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

        private String area(String code, int digits) {
            return code.length() == digits ? places.area(code) : translate("figures.part.outside");
        }

        private String grid(String code) {
            return switch (code.length()) {
                case PlaceCode.GRID ->
                    places.grid(code)
                            .map(name -> translate("figures.part.grid", name, code))
                            .orElse(code);
                case PlaceCode.COMMUNITY -> translate("figures.part.noGrid", places.area(code));
                default -> translate("figures.part.outside");
            };
        }

        private String owner(String key) {
            var space = key.indexOf(' ');
            if (space < 0) {
                return translate("incident.owner.none");
            }
            var code = key.substring(space + 1);
            return translate(
                    "incident.owner." + key.substring(0, space),
                    places.grid(code).orElse(code));
        }

        private static boolean isCategory(String key) {
            return Arrays.stream(IncidentCategory.values())
                    .anyMatch(category -> category.name().equals(key));
        }
    }

    Known known() {
        return new Known(PlaceNames.of(territory.communities(), grids.all()));
    }
}
