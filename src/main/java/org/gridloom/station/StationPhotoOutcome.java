package org.gridloom.station;

import org.gridloom.photo.PhotoFault;

/** What became of a photo of a station. */
public sealed interface StationPhotoOutcome {

    record Added(StationPhoto photo) implements StationPhotoOutcome {}

    /** Nothing of it was kept. */
    record Refused(PhotoFault why) implements StationPhotoOutcome {}
}
