package org.gridloom.territory;

import java.util.Locale;
import java.util.Map;

/** Adds to a grid's tile properties how its households stand to the limits, and a tint that none of its neighbours has. */
record GridProperties(GridTints tints, HouseholdLimits limits) implements SqlLayer.Completion {

    @Override
    public void complete(long id, Map<String, Object> properties) {
        var community = CommunityKind.valueOf((String) properties.remove("community"));
        var kind = GridKind.valueOf((String) properties.get("kind"));
        var sign = limits.sign(kind, community, (Integer) properties.get("households"));
        properties.put("sign", sign.name().toLowerCase(Locale.ROOT));
        properties.put("tint", tints.of(id));
    }

    @Override
    public void touched() {
        tints.forget();
    }
}
