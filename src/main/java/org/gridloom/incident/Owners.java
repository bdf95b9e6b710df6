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
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** To whom matters can be given: the team of their grid, people of that part of the territory, and pools with somebody of it. */
@Component
class Owners {

    private static final List<Role> WHO_HANDLE = List.of(Role.GRID_WORKER, Role.DISPATCHER);

    private final Addressees addressees;
    private final PoolRecords pools;

    Owners(Addressees addressees, PoolRecords pools) {
        this.addressees = addressees;
        this.pools = pools;
    }

    /** As they are now: whoever asks for many matters reads them once. */
    Known known() {
        var people = new HashMap<String, Addressee>();
        WHO_HANDLE.forEach(role -> addressees.all(role).forEach(person -> people.put(person.username(), person)));
        return new Known(people, pools.all());
    }

    /** Who can be an owner at all. */
    record Known(Map<String, Addressee> people, List<Pool> pools) {

        /** @param place code of the grid, or of the community or street where it is in none */
        List<OwnerChoice> at(@Nullable String grid, String place) {
            var choices = new ArrayList<OwnerChoice>();
            if (grid != null) {
                choices.add(new OwnerChoice(Owner.grid(grid), grid));
            }
            everybody().filter(choice -> mayHave(choice.owner(), place)).forEach(choices::add);
            return choices;
        }

        /** Pools first, then people, wherever they work. */
        Stream<OwnerChoice> everybody() {
            return Stream.concat(
                    pools.stream().map(pool -> new OwnerChoice(Owner.pool(pool.code()), pool.name())),
                    people.values().stream()
                            .sorted(Comparator.comparing(Addressee::username))
                            .map(person -> new OwnerChoice(Owner.person(person.username()), person.name())));
        }

        boolean mayHave(Owner owner, String place) {
            return switch (owner.kind()) {
                case GRID -> owner.code().equals(place);
                case PERSON ->
                    people.containsKey(owner.code())
                            && people.get(owner.code()).scope().covers(place);
                case POOL -> !members(owner.code(), place).isEmpty();
            };
        }

        /** Those of a pool who work at a place. */
        Set<String> members(String pool, String place) {
            return pools.stream()
                    .filter(known -> known.code().equals(pool))
                    .flatMap(known -> known.members().stream())
                    .filter(member -> mayHave(Owner.person(member), place))
                    .collect(Collectors.toCollection(HashSet::new));
        }
    }
}
