package org.gridloom.territory;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the parts of the territory are called, by their codes: streets and communities, and grids in force. */
public record PlaceNames(Map<String, String> areas, Map<String, String> grids) {

    public PlaceNames {
        areas = Map.copyOf(areas);
        grids = Map.copyOf(grids);
    }

    /** Of all that whoever is logged in may see. */
    public static PlaceNames of(List<CommunityFacts> communities, List<GridSummary> grids) {
        var areas = communities.stream()
                .collect(Collectors.toMap(
                        community -> PlaceCode.streetOf(community.code()),
                        CommunityFacts::streetName,
                        (one, other) -> one));
        communities.forEach(community -> areas.put(community.code(), community.name()));
        return new PlaceNames(areas, grids.stream().collect(Collectors.toMap(GridSummary::code, GridSummary::name)));
    }

    /** A street or community; its code where it has no name. */
    public String area(String code) {
        return areas.getOrDefault(code, code);
    }

    /** The codes of communities, in order. */
    public List<String> communities() {
        return areas.keySet().stream()
                .filter(code -> code.length() == PlaceCode.COMMUNITY)
                .sorted()
                .toList();
    }

    public Optional<String> grid(String code) {
        return Optional.ofNullable(grids.get(code));
    }
}
