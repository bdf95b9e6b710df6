package org.gridloom.map;

import java.util.Optional;

/** Makes the cards of one tile layer. Beans of the features; called within a Flow session, so translations are in the viewer's language. */
public interface MapCards {

    /** The tile layer whose features it knows. */
    String layer();

    /** Nothing where the thing is gone. */
    Optional<MapCard> card(long id);
}
