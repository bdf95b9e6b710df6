package org.gridloom.incident.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.gridloom.account.TerritoryParts;
import org.gridloom.incident.Owner;
import org.gridloom.incident.OwnerChoice;
import org.gridloom.incident.RoutingRule;
import org.jspecify.annotations.Nullable;

/** Rules and owners as people read them: places, people and pools by their names. */
class RuleWords {

    private final Map<String, String> places;
    private final Supplier<List<OwnerChoice>> owners;
    private final Map<Owner, String> names = new HashMap<>();

    RuleWords(TerritoryParts territory, Supplier<List<OwnerChoice>> owners) {
        places = territory.all().stream()
                .collect(Collectors.toMap(TerritoryParts.Part::code, TerritoryParts.Part::name, (one, _) -> one));
        this.owners = owners;
    }

    /** Pools may have other names now. */
    void forget() {
        names.clear();
    }

    String owner(@Nullable Owner owner) {
        if (owner == null) {
            return translate("routing.team");
        }
        if (names.isEmpty()) {
            owners.get().forEach(choice -> names.put(choice.owner(), IncidentWords.owner(choice)));
        }
        return names.getOrDefault(owner, translate("routing.gone", owner.code()));
    }

    /** "清溪社区 · 公共安全、环境秩序 · 休息日 · 18:00–08:00" */
    String when(RoutingRule rule) {
        var parts = new ArrayList<String>();
        parts.add(
                rule.place().isEmpty()
                        ? translate("routing.everywhere")
                        : places.getOrDefault(rule.place(), rule.place()));
        parts.add(
                rule.categories().isEmpty()
                        ? translate("incident.filter.category.all")
                        : rule.categories().stream()
                                .sorted()
                                .map(category -> translate("incident.category." + category))
                                .collect(Collectors.joining(translate("routing.and"))));
        if (rule.days() != RoutingRule.Days.ANY) {
            parts.add(translate("routing.days." + rule.days()));
        }
        if (rule.from() != null) {
            parts.add(rule.from() + "–" + rule.until());
        }
        return String.join(" · ", parts);
    }
}
