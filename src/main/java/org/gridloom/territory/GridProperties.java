package org.gridloom.territory;

import java.util.Locale;
import java.util.Map;

/** Adds to a grid's tile properties how its households stand to the limits, and a tint that none of its neighbours has. */
record GridProperties(GridTints tints, HouseholdLimits limits) implements SqlLayer.Completion {

    @Override
    public void complete(long id, Map<String, Object> properties) {
        var keeper = CommunityKind.valueOf((String) properties.remove("community_kind"));
        var kind = GridKind.valueOf((String) properties.get("kind"));
        // Inside its community a grid needs no more than its own part of the name: 第三网格 of 松源社区第三网格.
        var name = (String) properties.get("name");
        var community = (String) properties.remove("community_name");
        if (name.length() > community.length() && name.startsWith(community)) {
            properties.put("short", name.substring(community.length()).strip());
        }
        var sign = limits.sign(kind, keeper, (String) properties.get("code"), (Integer) properties.get("households"));
        properties.put("sign", sign.name().toLowerCase(Locale.ROOT));
        properties.put("tint", tints.of(id));
    }
}
