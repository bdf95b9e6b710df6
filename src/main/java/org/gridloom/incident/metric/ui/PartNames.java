package org.gridloom.incident.metric.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import java.util.Arrays;
import org.gridloom.incident.IncidentCategory;
import org.gridloom.incident.Owner;
import org.gridloom.incident.OwnerNames;
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
    private final OwnerNames owners;

    PartNames(Territory territory, GridList grids, OwnerNames owners) {
        this.territory = territory;
        this.grids = grids;
        this.owners = owners;
    }

    record Known(PlaceNames places, OwnerNames owners) {

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
            if (key.isEmpty()) {
                return translate("incident.owner.none");
            }
            var owner = Owner.of(key);
            return translate("incident.owner." + owner.kind(), owners.of(owner));
        }

        private static boolean isCategory(String key) {
            return Arrays.stream(IncidentCategory.values())
                    .anyMatch(category -> category.name().equals(key));
        }
    }

    Known known() {
        return new Known(PlaceNames.of(territory.communities(), grids.all()), owners);
    }
}
