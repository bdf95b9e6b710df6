package org.gridloom.territory.intake;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gridloom.exchange.Feature;
import org.gridloom.territory.BuildingUse;

/** What a building is used for: by its own kind, else by the land it stands on, else by the word its name ends in. */
final class UseOfBuilding {

    private static final Map<String, BuildingUse> BY_KIND = Stream.of(
                    words(
                            BuildingUse.RESIDENTIAL,
                            "apartments residential house detached terrace dormitory semidetached_house bungalow farm"),
                    words(
                            BuildingUse.COMMERCIAL,
                            "commercial office hotel hostel bank retail restaurant fast_food cafe mall shop company computer jewelry"
                                    + " ice_cream pub bar cinema supermarket kiosk clothes convenience"),
                    words(
                            BuildingUse.PUBLIC,
                            "attraction tower place_of_worship communications_tower museum arts_centre government embassy post_office"
                                    + " transportation train_station library police fire_station civic public theatre community_centre"
                                    + " temple church mosque stadium sports_centre"),
                    words(BuildingUse.SCHOOL, "school kindergarten university college"),
                    words(BuildingUse.HOSPITAL, "hospital clinic"),
                    words(BuildingUse.INDUSTRIAL, "industrial warehouse factory manufacture"),
                    words(
                            BuildingUse.AUXILIARY,
                            "shed garage garages gate construction roof carport service hut toilets bridge parking greenhouse"))
            .flatMap(kinds -> kinds.entrySet().stream())
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private static final Map<String, BuildingUse> BY_LAND = Map.ofEntries(
            Map.entry("residential", BuildingUse.RESIDENTIAL),
            Map.entry("retail", BuildingUse.COMMERCIAL),
            Map.entry("commercial", BuildingUse.COMMERCIAL),
            Map.entry("industrial", BuildingUse.INDUSTRIAL),
            Map.entry("school", BuildingUse.SCHOOL),
            Map.entry("university", BuildingUse.SCHOOL),
            Map.entry("hospital", BuildingUse.HOSPITAL),
            Map.entry("park", BuildingUse.PUBLIC),
            Map.entry("garden", BuildingUse.PUBLIC),
            Map.entry("forest", BuildingUse.PUBLIC),
            Map.entry("attraction", BuildingUse.PUBLIC),
            Map.entry("place_of_worship", BuildingUse.PUBLIC),
            Map.entry("pier", BuildingUse.PUBLIC),
            Map.entry("parking", BuildingUse.AUXILIARY));

    private static final Pattern HOUSING = Pattern.compile(".*(公寓|小区|新村|花园|苑|里弄|坊|弄|里|村|邨|宿舍|住宅).*");
    private static final Pattern SCHOOL = Pattern.compile(".*(学校|小学|中学|幼儿园|大学|学院).*");
    private static final Pattern HOSPITAL = Pattern.compile(".*(医院|卫生服务中心).*");
    private static final Pattern BUSINESS =
            Pattern.compile(".*(大厦|广场|中心|酒店|银行|宾馆|饭店|商场|商厦|百货|洋行|大楼|公司|交易所|市场|商城|购物).*");

    private UseOfBuilding() {}

    /** @param onResidentialLand whether it stands on land mapped as residential */
    static BuildingUse of(Feature building, boolean onResidentialLand) {
        return building.text("kind_detail")
                .or(() -> building.text("building"))
                .map(BY_KIND::get)
                .or(() -> building.text("landuse_kind").map(BY_LAND::get))
                .or(() -> Names.of(building).flatMap(UseOfBuilding::byName))
                .orElse(onResidentialLand ? BuildingUse.RESIDENTIAL : BuildingUse.UNKNOWN);
    }

    private static Optional<BuildingUse> byName(String name) {
        if (SCHOOL.matcher(name).matches()) {
            return Optional.of(BuildingUse.SCHOOL);
        }
        if (HOSPITAL.matcher(name).matches()) {
            return Optional.of(BuildingUse.HOSPITAL);
        }
        if (BUSINESS.matcher(name).matches()) {
            return Optional.of(BuildingUse.COMMERCIAL);
        }
        return HOUSING.matcher(name).matches() ? Optional.of(BuildingUse.RESIDENTIAL) : Optional.empty();
    }

    private static Map<String, BuildingUse> words(BuildingUse use, String words) {
        return Stream.of(words.split(" ")).collect(Collectors.toMap(word -> word, _ -> use));
    }
}
