package org.gridloom.figures;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Figures of one feature that others show. Each is the number of one of the feature's own pages, counted by the same code. They are of the part of the
 * territory that whoever asks sees.
 */
public interface FigureSource {

    /** The first part of its keys. */
    String name();

    /** Whether whoever asks may see its figures. Nothing else is asked of one that is closed. */
    boolean isOpen();

    /** In the order in which they are offered. */
    List<FigureOffer> offers();

    /**
     * Of one moment, as far as they exist: what was renamed or taken away since is not in the answer.
     *
     * @param place code of a street or community that they are to be of; empty for all that is seen
     */
    Map<FigureKey, FigureReading> read(Set<FigureKey> keys, String place);

    /** The same for charts. */
    Map<FigureKey, ChartReading> charts(Set<FigureKey> keys, String place);
}
