package org.gridloom.incident;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All of an incident, its contact data masked.
 *
 * @param situation what it may do next depends on
 * @param reportedGrid where it was when it was reported, by the grids of that time
 * @param contact masked; {@link Incidents#contact} shows it
 * @param firstOwner whom it was given to first, who stays named (首问负责); null before the first dispatch
 * @param extensionAskedUntil the deadline that was asked for and waits for an answer
 */
public record IncidentDetail(
        IncidentSummary summary,
        Situation situation,
        String description,
        IncidentChannel channel,
        @Nullable String reportedGrid,
        Contact contact,
        @Nullable Owner firstOwner,
        @Nullable Instant extensionAskedUntil,
        @Nullable String extensionAskedBy,
        @Nullable String supervisedBy,
        @Nullable Rating rating,
        List<Related> related,
        List<Entry> history) {

    /** Another matter that belongs to this one. */
    public record Related(Relation as, String number, String title, IncidentState state) {}

    /**
     * One line of the history: who did what, when and why. Oldest first.
     *
     * @param about what the act was about, as the act has it: an {@link Owner}, the number of another matter, an instant, a {@link Rating}; else empty
     */
    public record Entry(
            Instant at,
            String actor,
            IncidentAct act,
            @Nullable IncidentState from,
            IncidentState to,
            String about,
            String note) {

        /** To whom this gave the matter; nothing for any other step. */
        public Optional<Owner> given() {
            return switch (act) {
                case DISPATCH, TRANSFER, CLAIM -> about.isEmpty() ? Optional.empty() : Optional.of(Owner.of(about));
                default -> Optional.empty();
            };
        }
    }

    IncidentDetail relatedTo(List<Related> related) {
        return new IncidentDetail(
                summary,
                situation,
                description,
                channel,
                reportedGrid,
                contact,
                firstOwner,
                extensionAskedUntil,
                extensionAskedBy,
                supervisedBy,
                rating,
                related,
                history);
    }
}
