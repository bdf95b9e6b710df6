package org.gridloom.incident;

import java.util.ArrayList;
import java.util.List;
import org.gridloom.account.Addressees;
import org.gridloom.account.Addressees.Addressee;
import org.gridloom.account.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** To whom a matter at a place can be given. */
@Component
class Owners {

    private final Addressees addressees;

    Owners(Addressees addressees) {
        this.addressees = addressees;
    }

    /** @param place code of the grid, or of the community or street where it is in none */
    List<OwnerChoice> at(@Nullable String grid, String place) {
        var choices = new ArrayList<OwnerChoice>();
        if (grid != null) {
            choices.add(new OwnerChoice(Owner.grid(grid), grid));
        }
        addressees.people(Role.GRID_WORKER, place).stream().map(Owners::choice).forEach(choices::add);
        addressees.people(Role.DISPATCHER, place).stream().map(Owners::choice).forEach(choices::add);
        return choices;
    }

    private static OwnerChoice choice(Addressee person) {
        return new OwnerChoice(Owner.person(person.username()), person.name());
    }
}
