package org.gridloom.incident;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a deed needs besides a line of the {@link Loop}, and what it changes besides the state. */
@Component
class Deeds {

    /**
     * What a deed is done to, and by whom.
     *
     * @param place code of the grid, community or street where the matter is
     * @param others by number: those that the doer may change too
     */
    record Doing(
            Incident incident, Loop.Step step, String place, Map<String, Incident> others, String actor, Instant at) {}

    private final Owners owners;
    private final Deadlines deadlines;

    Deeds(Owners owners, Deadlines deadlines) {
        this.owners = owners;
        this.deadlines = deadlines;
    }

    /** Does it, or says why not; then nothing was changed. */
    Optional<Hindrance> act(Deed deed, Doing doing) {
        if (doing.step.reason() && deed.why().isEmpty()) {
            return Optional.of(Hindrance.REASON_MISSING);
        }
        return switch (deed) {
            case Deed.Plain plain -> plain(plain, doing);
            case Deed.Dispatch dispatch -> give(dispatch.to(), deed, doing);
            case Deed.Transfer transfer -> give(transfer.to(), deed, doing);
            case Deed.AskExtension wish -> askExtension(wish.until(), deed, doing);
            case Deed.Evaluate evaluation -> evaluate(evaluation.rating(), deed, doing);
            case Deed.Merge duplicate -> merge(duplicate.into(), deed, doing);
            case Deed.PutUnder child -> putUnder(child.parent(), deed, doing);
        };
    }

    private Optional<Hindrance> plain(Deed.Plain deed, Doing doing) {
        var incident = doing.incident;
        var deadline = incident.deadline();
        return switch (deed.act()) {
            case DISPATCH -> {
                var to = incident.owner();
                yield done(deed, doing, to == null ? "" : to.toString());
            }
            case CLAIM -> claim(deed, doing);
            case GRANT_EXTENSION -> {
                if (doing.actor.equals(deadline.extensionAskedBy())) {
                    yield Optional.of(Hindrance.OWN_REQUEST);
                }
                var until = deadline.extensionAskedUntil();
                yield done(deed, doing, until == null ? "" : until.toString());
            }
            case CLOSE -> deed.why().isEmpty() ? Optional.of(Hindrance.REASON_MISSING) : done(deed, doing, "");
            case UNMERGE -> {
                var other = incident.mergedInto();
                incident.mergeInto(null);
                yield released(deed, doing, other, IncidentAct.LET_GO);
            }
            case TAKE_OUT -> {
                var other = incident.parent();
                incident.putUnder(null);
                yield released(deed, doing, other, IncidentAct.GIVE_UP);
            }
            default -> done(deed, doing, "");
        };
    }

    private Optional<Hindrance> give(Owner to, Deed deed, Doing doing) {
        var incident = doing.incident;
        if (deed.act() == IncidentAct.TRANSFER && to.equals(incident.owner())) {
            return Optional.of(Hindrance.SAME_OWNER);
        }
        if (!owners.known().mayHave(to, doing.place)) {
            return Optional.of(Hindrance.OWNER_UNFIT);
        }
        incident.give(to);
        return done(deed, doing, to.toString());
    }

    private Optional<Hindrance> claim(Deed.Plain deed, Doing doing) {
        var shared = Objects.requireNonNull(doing.incident.owner(), "the loop has it for what is shared");
        if (!owners.known().members(shared, doing.place).contains(doing.actor)) {
            return Optional.of(Hindrance.NOT_A_MEMBER);
        }
        doing.incident.give(Owner.person(doing.actor));
        return done(deed, doing, shared.toString());
    }

    private Optional<Hindrance> askExtension(Instant until, Deed deed, Doing doing) {
        var deadline = doing.incident.deadline();
        if (!until.isAfter(deadline.dueAt()) || !until.isAfter(doing.at)) {
            return Optional.of(Hindrance.DATE_TOO_EARLY);
        }
        deadline.ask(until, doing.actor);
        return done(deed, doing, until.toString());
    }

    private Optional<Hindrance> evaluate(@Nullable Rating rating, Deed deed, Doing doing) {
        if (rating == null && deed.why().isEmpty()) {
            return Optional.of(Hindrance.REASON_MISSING);
        }
        doing.incident.rate(rating);
        return done(deed, doing, rating == null ? "" : rating.name());
    }

    private Optional<Hindrance> merge(String into, Deed deed, Doing doing) {
        var other = doing.others.get(into);
        if (other == null) {
            return Optional.of(Hindrance.OTHER_MISSING);
        }
        var hindrance = hindrance(other, doing);
        if (hindrance.isEmpty()) {
            doing.incident.mergeInto(other);
            other.note(IncidentAct.ABSORB, doing.incident.number(), doing.actor, doing.at);
            done(deed, doing, into);
        }
        return hindrance;
    }

    private Optional<Hindrance> putUnder(String parent, Deed deed, Doing doing) {
        var other = doing.others.get(parent);
        if (other == null) {
            return Optional.of(Hindrance.OTHER_MISSING);
        }
        var hindrance = hindrance(other, doing)
                .or(() -> other.parent() == null ? Optional.empty() : Optional.of(Hindrance.OTHER_IS_CHILD));
        if (hindrance.isEmpty()) {
            doing.incident.putUnder(other);
            other.note(IncidentAct.ADOPT, doing.incident.number(), doing.actor, doing.at);
            done(deed, doing, parent);
        }
        return hindrance;
    }

    private static Optional<Hindrance> hindrance(Incident other, Doing doing) {
        if (other.number().equals(doing.incident.number())) {
            return Optional.of(Hindrance.OTHER_ITSELF);
        }
        return other.state().isOpen() ? Optional.empty() : Optional.of(Hindrance.OTHER_NOT_OPEN);
    }

    private Optional<Hindrance> released(Deed deed, Doing doing, @Nullable Incident other, IncidentAct act) {
        if (other == null) {
            throw new IllegalStateException(doing.incident.number() + " belongs to no other");
        }
        other.note(act, doing.incident.number(), doing.actor, doing.at);
        return done(deed, doing, other.number());
    }

    private Optional<Hindrance> done(Deed deed, Doing doing, String about) {
        deadlines.follow(doing.incident, deed.act(), doing.at);
        doing.incident.take(doing.step, about, doing.actor, doing.at, deed.why());
        return Optional.empty();
    }
}
