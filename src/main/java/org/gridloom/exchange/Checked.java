package org.gridloom.exchange;

import java.util.List;
import org.locationtech.jts.geom.Geometry;

/** What became of a record's coordinates. */
sealed interface Checked {

    /** @param repairs what was put right; empty where nothing was wrong */
    record Sound(Geometry geometry, List<Message> repairs) implements Checked {}

    record Faulty(Message why) implements Checked {}
}
