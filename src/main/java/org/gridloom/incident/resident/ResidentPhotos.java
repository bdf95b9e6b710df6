package org.gridloom.incident.resident;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.gridloom.account.OutOfScope;
import org.gridloom.incident.IncidentAct;
import org.gridloom.incident.photo.Photo;
import org.gridloom.incident.photo.PhotoOutcome;
import org.gridloom.incident.photo.PhotoSender;
import org.gridloom.incident.photo.PhotoStore;
import org.gridloom.incident.photo.Photos;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * The photos of a report at a door. They come before it, one by one, and wait for it under its key. Whoever has the door's code may send them; after what
 * work, and how often, is for the way in to say.
 */
@Service
@PreAuthorize("permitAll()")
public class ResidentPhotos {

    private final Doors doors;
    private final PhotoStore store;

    ResidentPhotos(Doors doors, PhotoStore store) {
        this.doors = doors;
        this.store = store;
    }

    /** Whether a photo of the report with this key came. */
    public boolean has(UUID report, UUID photo) {
        return store.has(photo, PhotoSender.ofReport(report));
    }

    /**
     * Takes a photo in; no transaction waits for it to be decoded.
     *
     * @throws OutOfScope where there is no such door
     */
    public PhotoOutcome take(String door, UUID report, UUID photo, byte[] file) {
        doors.by(door).orElseThrow(OutOfScope::new);
        return store.take(photo, PhotoSender.ofReport(report), file, Photos.MOST_AT_ONCE);
    }

    /** It was taken back before the report was sent. */
    public void drop(UUID report, UUID photo) {
        store.drop(photo, PhotoSender.ofReport(report));
    }

    void attach(String number, UUID report, List<UUID> photos) {
        store.attach(number, IncidentAct.REPORT, photos, PhotoSender.ofReport(report), true);
    }

    /**
     * What a resident sees of the own matter: what was sent with it, and what the command centre shows. Of the matter that it was merged into not what other
     * residents sent.
     */
    List<Photo> shown(String number, String now) {
        var merged = number.equals(now)
                ? Stream.<Photo>empty()
                : store.shownOf(now).stream().filter(photo -> photo.act() != IncidentAct.REPORT);
        return Stream.concat(store.shownOf(number).stream(), merged).toList();
    }
}
