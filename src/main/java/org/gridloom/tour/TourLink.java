package org.gridloom.tour;

import org.gridloom.account.link.Link;
import org.gridloom.account.link.Linked;

/**
 * A link by which people without an account look at a tour.
 *
 * @param handouts whether they may also take it away, as pages or as a copy that plays without the network: a link ends, a file does not
 */
public record TourLink(Link link, TourId tour, boolean handouts) implements Linked {

    public long id() {
        return link.id();
    }
}
