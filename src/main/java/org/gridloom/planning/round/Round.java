package org.gridloom.planning.round;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gridloom.planning.PlanStanding;

/**
 * A round as it stands for whoever asks.
 *
 * @param due the last day for its submission
 * @param parts one for each community of the street that is seen, in the order of their codes
 */
public record Round(long id, String name, String streetCode, String streetName, LocalDate due, List<Part> parts) {

    /** @param plan the newest one that the round has for the community */
    public record Part(String communityCode, String communityName, Optional<PlanStanding> plan) {

        public boolean submitted() {
            return plan.map(standing -> !standing.plan().state().editable()).orElse(false);
        }
    }

    public Round {
        parts = List.copyOf(parts);
    }

    public long submitted() {
        return parts.stream().filter(Part::submitted).count();
    }

    public boolean complete() {
        return submitted() == parts.size();
    }

    /** Plans that are still being drawn. */
    public List<PlanStanding> drawn() {
        return parts.stream()
                .flatMap(part -> part.plan().stream())
                .filter(standing -> standing.plan().state().editable())
                .toList();
    }
}
