package org.gridloom.incident;

import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.gridloom.account.BeyondScope;
import org.gridloom.account.OutOfScope;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * The same deed done to many matters: to each by itself and as to one alone, so that what cannot be done to one leaves the others as they are. It is done
 * when it is told; who stops on the way keeps what was done.
 */
@Service
@PreAuthorize("hasAnyRole('DISPATCHER', 'LEADER', 'ADMIN')")
public class BulkDeeds {

    /** More at once is a mistake. */
    public static final int MOST = 1000;

    /** What became of one of them. */
    public sealed interface Result {

        /** As whoever asked saw it. */
        IncidentSummary before();

        record Tried(IncidentSummary before, StepOutcome outcome) implements Result {}

        /** It is not there any more for whoever asks. */
        record Gone(IncidentSummary before) implements Result {}

        default boolean isDone() {
            return this instanceof Tried tried && tried.outcome() instanceof StepOutcome.Done;
        }
    }

    /** @param of to how many of those that were asked about it can be given */
    public record Reach(OwnerChoice choice, int of) {}

    private final Incidents incidents;
    private final IncidentList list;
    private final Owners owners;
    private final Onlooker onlooker;

    BulkDeeds(Incidents incidents, IncidentList list, Owners owners, Onlooker onlooker) {
        this.incidents = incidents;
        this.list = list;
        this.owners = owners;
        this.onlooker = onlooker;
    }

    /**
     * Does it to one after the other.
     *
     * @param matters as whoever asks saw them: what changed since is left alone
     * @param told each result as it comes; answers whether to go on
     */
    public void advance(List<IncidentSummary> matters, Deed deed, Predicate<Result> told) {
        if (matters.size() > MOST) {
            throw new IllegalArgumentException("at most " + MOST + " at once");
        }
        for (var matter : matters) {
            if (!told.test(advance(matter, deed))) {
                return;
            }
        }
    }

    private Result advance(IncidentSummary matter, Deed deed) {
        try {
            return new Result.Tried(matter, incidents.advance(matter.number(), deed, matter.version()));
        } catch (OutOfScope | BeyondScope _) {
            return new Result.Gone(matter);
        }
    }

    /** People and pools to whom at least one of these can be given; those who can have most of them first. */
    @PreAuthorize("hasAnyRole('DISPATCHER', 'ADMIN')")
    public List<Reach> owners(Set<String> numbers) {
        var known = owners.known();
        var counts = new HashMap<OwnerChoice, Integer>();
        list.places(numbers, onlooker.scope())
                .forEach(place -> known.everybody()
                        .filter(choice -> known.mayHave(choice.owner(), place))
                        .forEach(choice -> counts.merge(choice, 1, Integer::sum)));
        return known.everybody()
                .filter(counts::containsKey)
                .map(choice -> new Reach(choice, counts.get(choice)))
                .sorted((one, other) -> other.of - one.of)
                .toList();
    }
}
