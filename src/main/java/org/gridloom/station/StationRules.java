package org.gridloom.station;

import java.util.Optional;
import java.util.regex.Pattern;
import org.gridloom.account.Scope;
import org.jspecify.annotations.Nullable;

/** What holds for every station. */
final class StationRules {

    private static final Pattern PHONE = Pattern.compile("[0-9+()\\-–、,/ ]*");
    private static final int LARGEST_STAFF = 1000;

    private final StationRecords records;

    StationRules(StationRecords records) {
        this.records = records;
    }

    /** @param id of the station itself, 0 for a new one */
    Optional<StationOutcome> faultOf(StationDraft draft, long street, long id, Scope scope) {
        if (draft.name().isEmpty()) {
            return refused(StationFault.NAME_MISSING, "");
        }
        if (draft.name().length() > StationDraft.LONGEST_NAME) {
            return refused(StationFault.NAME_TOO_LONG, draft.name());
        }
        if (records.isTaken(draft.name(), street, id)) {
            return refused(StationFault.NAME_TAKEN, draft.name());
        }
        return texts(draft).or(() -> people(draft)).or(() -> parent(draft, id, scope));
    }

    private static Optional<StationOutcome> texts(StationDraft draft) {
        if (draft.address() != null && draft.address().length() > StationDraft.LONGEST_ADDRESS) {
            return refused(StationFault.ADDRESS_TOO_LONG, draft.address());
        }
        if (draft.note().length() > StationDraft.LONGEST_NOTE) {
            return refused(StationFault.NOTE_TOO_LONG, "");
        }
        if (draft.phone() != null && !isPhone(draft.phone())) {
            return refused(StationFault.PHONE_WRONG, draft.phone());
        }
        return Optional.empty();
    }

    private static Optional<StationOutcome> people(StationDraft draft) {
        if (draft.staff() < 0 || draft.staff() > LARGEST_STAFF) {
            return refused(StationFault.STAFF_WRONG, String.valueOf(draft.staff()));
        }
        if (draft.people().size() > StationDraft.MOST_PEOPLE) {
            return refused(
                    StationFault.TOO_MANY_PEOPLE, String.valueOf(draft.people().size()));
        }
        return draft.people().stream()
                .filter(person -> person.name().isEmpty()
                        || person.name().length() > StationPerson.LONGEST_NAME
                        || person.duty().length() > StationPerson.LONGEST_NAME
                        || !isPhone(person.phone()))
                .findFirst()
                .flatMap(person -> refused(StationFault.PERSON_WRONG, person.name()));
    }

    private Optional<StationOutcome> parent(StationDraft draft, long id, Scope scope) {
        if (draft.parent() == null) {
            return Optional.empty();
        }
        var parent = records.find(draft.parent(), scope).filter(Station::serves);
        if (parent.isEmpty() || parent.get().id() == id) {
            return refused(StationFault.PARENT_GONE, "");
        }
        return draft.kind().above().filter(parent.get().kind()::equals).isPresent()
                ? Optional.empty()
                : refused(StationFault.PARENT_KIND, parent.get().name());
    }

    /** @param to the kind it is to be of; nothing where it is to close */
    Optional<StationOutcome> faultBelow(Station now, @Nullable StationKind to) {
        return now.kind() == to
                ? Optional.empty()
                : records.children(now.id(), Scope.EVERYTHING).stream()
                        .findFirst()
                        .flatMap(child -> refused(StationFault.HAS_CHILDREN, child.name()));
    }

    private static boolean isPhone(String text) {
        return text.length() <= StationDraft.LONGEST_PHONE
                && PHONE.matcher(text).matches();
    }

    private static Optional<StationOutcome> refused(StationFault why, String what) {
        return Optional.of(new StationOutcome.Refused(why, what));
    }
}
