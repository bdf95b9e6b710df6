package org.gridloom.territory;

import java.util.List;
import org.gridloom.territory.search.Hit;

/** Things that people look up by their number, too many and too short-lived to be kept in memory. Beans of the features; they hold the asker's rights. */
public interface SearchByNumber {

    /** Those whose numbers begin so, none where the text is no beginning of a number or the asker may not see any. */
    List<Hit> startingWith(String text, int limit);
}
