package org.gridloom.incident.order;

import java.time.Instant;
import java.util.Set;
import org.gridloom.incident.Rating;
import org.jspecify.annotations.Nullable;

/**
 * An order or a wish as the board shows it; how to reach the resident is not in it.
 *
 * @param claimedBy username of whoever claimed it; null where nobody did, or somebody without an account
 * @param claimer as people call whoever claimed it; empty where nobody did
 * @param acts what whoever asked may do to it now
 * @param version rises with each step
 */
public record ServiceOrder(
        long id,
        OrderKind kind,
        OrderState state,
        String place,
        String title,
        String description,
        String address,
        Instant placedAt,
        @Nullable String claimedBy,
        String claimer,
        @Nullable Rating rating,
        String thanks,
        Instant changedAt,
        int version,
        Set<OrderAct> acts) {

    public ServiceOrder {
        acts = Set.copyOf(acts);
    }

    ServiceOrder offering(Set<OrderAct> acts) {
        return new ServiceOrder(
                id,
                kind,
                state,
                place,
                title,
                description,
                address,
                placedAt,
                claimedBy,
                claimer,
                rating,
                thanks,
                changedAt,
                version,
                acts);
    }
}
