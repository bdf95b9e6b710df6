package org.gridloom.incident;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gridloom.account.Addressees;
import org.gridloom.account.Addressees.Addressee;
import org.gridloom.account.Role;
import org.gridloom.incident.duty.Duty;
import org.gridloom.incident.duty.DutyDesk;
import org.gridloom.incident.duty.OnDuty;
import org.gridloom.territory.GridNames;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** To whom matters can be given: the team of their grid, people of that part of the territory, pools with somebody of it, and the desks that are kept for it. */
@Component
class Owners {

    private static final List<Role> WHO_HANDLE = List.of(Role.GRID_WORKER, Role.DISPATCHER);

    private final Addressees addressees;
    private final PoolRecords pools;
    private final OnDuty duty;
    private final GridNames grids;

    Owners(Addressees addressees, PoolRecords pools, OnDuty duty, GridNames grids) {
        this.addressees = addressees;
        this.pools = pools;
        this.duty = duty;
        this.grids = grids;
    }

    /** As they are now: whoever asks for many matters reads them once. */
    Known known() {
        var people = new HashMap<String, Addressee>();
        WHO_HANDLE.forEach(role -> addressees.all(role).forEach(person -> people.put(person.username(), person)));
        return new Known(people, pools.all(), duty.desks(), duty.now(), grids);
    }

    /** Who can be an owner at all. */
    record Known(
            Map<String, Addressee> people, List<Pool> pools, List<DutyDesk> desks, List<Duty> onDuty, GridNames grids) {

        /** @param place code of the grid, or of the community or street where it is in none */
        List<OwnerChoice> at(@Nullable String grid, String place) {
            var choices = new ArrayList<OwnerChoice>();
            if (grid != null) {
                choices.add(new OwnerChoice(Owner.grid(grid), grids.nameOf(grid).orElse(grid)));
            }
            everybody().filter(choice -> mayHave(choice.owner(), place)).forEach(choices::add);
            return choices;
        }

        /** Those of several first, then people, wherever they work. */
        Stream<OwnerChoice> everybody() {
            return Stream.of(
                            pools.stream().map(pool -> new OwnerChoice(Owner.pool(pool.code()), pool.name())),
                            desks.stream().map(desk -> new OwnerChoice(Owner.duty(desk.code()), desk.name())),
                            people.values().stream()
                                    .sorted(Comparator.comparing(Addressee::username))
                                    .map(person -> new OwnerChoice(Owner.person(person.username()), person.name())))
                    .flatMap(choices -> choices);
        }

        boolean mayHave(Owner owner, String place) {
            return switch (owner.kind()) {
                case GRID -> owner.code().equals(place);
                case PERSON ->
                    people.containsKey(owner.code())
                            && people.get(owner.code()).scope().covers(place);
                case POOL -> !members(owner, place).isEmpty();
                // It waits for the next shift where nobody is on duty now.
                case DUTY ->
                    desks.stream().anyMatch(desk -> desk.code().equals(owner.code()) && place.startsWith(desk.place()));
            };
        }

        /** Those of a pool, or on duty now, who work at a place; of any other owner nobody. */
        Set<String> members(Owner shared, String place) {
            return switch (shared.kind()) {
                case GRID, PERSON -> Set.of();
                case POOL ->
                    working(
                            place,
                            pools.stream()
                                    .filter(pool -> pool.code().equals(shared.code()))
                                    .flatMap(pool -> pool.members().stream()));
                case DUTY ->
                    working(
                            place,
                            onDuty.stream()
                                    .filter(duty -> duty.desk().code().equals(shared.code()))
                                    .flatMap(duty -> duty.usernames().stream()));
            };
        }

        private Set<String> working(String place, Stream<String> usernames) {
            return usernames
                    .filter(username -> mayHave(Owner.person(username), place))
                    .collect(Collectors.toCollection(HashSet::new));
        }
    }
}
