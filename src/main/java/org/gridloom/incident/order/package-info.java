/**
 * Orders (居民点单—社区派单—党员接单) and small wishes (微心愿): what a resident asks of the neighbourhood, not of an office. The resident or a clerk of
 * the community proposes it, the community publishes it, a party member or volunteer claims it from the board, does it, and is thanked.
 *
 * <p>What always holds: a state changes only by a step of {@link org.gridloom.incident.order.OrderStep}; of two who claim the same, one has it; each step leaves who,
 * when and why. An order has its place and no deadline: it is no matter of the loop. How to reach the resident is seen by the community and by whoever claimed
 * it, one look at a time, and each look is in the audit log.
 */
@NullMarked
package org.gridloom.incident.order;

import org.jspecify.annotations.NullMarked;
