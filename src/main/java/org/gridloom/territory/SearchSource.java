package org.gridloom.territory;

import java.util.List;
import java.util.Set;
import org.gridloom.territory.search.Entry;

/** Things that people look up by name, kept in memory by the search. Beans of the features; asked by a thread in which nobody is logged in. */
public interface SearchSource {

    /** Its own among the sources. */
    String name();

    /** The kinds of {@link org.gridloom.live.Change} after which its things may be others; a key that begins with a street's code names the street. */
    Set<String> changedBy();

    /** All its things in a street. */
    List<Entry> entries(String streetCode);
}
