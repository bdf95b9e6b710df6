package org.gridloom.map;

import java.util.List;

/** Adds what one feature knows to the cards of another's layer. Beans of the features; called as {@link MapCards} are. */
public interface MapCardPart {

    /** The tile layer whose cards it adds to. */
    String layer();

    /** Nothing where it has nothing to say. */
    List<MapCard.Entry> entries(long id);
}
