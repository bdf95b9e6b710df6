package org.gridloom.incident;

import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.gridloom.calendar.WorkCalendar;

/**
 * The rules in their order: the first that fits decides.
 *
 * @param version rises with each change of the list
 */
public record RoutingTable(int version, List<RoutingRule> rules) {

    public RoutingTable {
        rules = List.copyOf(rules);
    }

    /**
     * The rule that decides; nothing where the matter stays with the team of its grid.
     *
     * @param mayHave whether this owner can have a matter at that place; a rule that names somebody who cannot is passed over
     */
    Optional<RoutingRule> decide(Matter matter, WorkCalendar calendar, BiPredicate<Owner, String> mayHave) {
        return rules.stream()
                .filter(rule -> rule.fits(matter, calendar))
                .filter(rule -> rule.to() == null || mayHave.test(rule.to(), matter.place()))
                .findFirst();
    }
}
