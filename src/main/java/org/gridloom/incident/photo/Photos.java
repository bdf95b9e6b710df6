package org.gridloom.incident.photo;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gridloom.account.Audit;
import org.gridloom.account.OutOfScope;
import org.gridloom.account.Scopes;
import org.gridloom.incident.Incidents;
import org.gridloom.photo.Darkroom;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Photos for people with an account: sent ahead of a report or deed, and looked at by whoever sees the matter. */
@Service
public class Photos {

    public static final int MOST_BYTES = Darkroom.MOST_BYTES;

    /** For one report or deed. */
    public static final int MOST_AT_ONCE = 6;

    /** A telephone that was in a dead spot for long sends for many deeds together. */
    private static final int MOST_WAITING = 20 * MOST_AT_ONCE;

    private static final String WHO_HAS_MATTERS = "hasAnyRole('DISPATCHER', 'LEADER', 'ADMIN', 'GRID_WORKER')";

    private final PhotoStore store;
    private final Incidents incidents;
    private final Scopes scopes;
    private final Audit audit;

    Photos(PhotoStore store, Incidents incidents, Scopes scopes, Audit audit) {
        this.store = store;
        this.incidents = incidents;
        this.scopes = scopes;
        this.audit = audit;
    }

    /** Takes one in, to wait for the report or deed that names its key; the same key again changes nothing. No transaction waits for it to be decoded. */
    @PreAuthorize(WHO_HAS_MATTERS)
    public PhotoOutcome take(UUID key, byte[] file) {
        return store.take(key, PhotoSender.current(), file, MOST_WAITING);
    }

    /** It is not wanted after all. */
    @PreAuthorize(WHO_HAS_MATTERS)
    public void drop(UUID key) {
        store.drop(key, PhotoSender.current());
    }

    /** By which its sender may look at it while it waits. */
    @PreAuthorize(WHO_HAS_MATTERS)
    public Optional<Long> idOf(UUID key) {
        return store.idOf(key, PhotoSender.current());
    }

    /**
     * Of a matter, in the order of its history.
     *
     * @throws OutOfScope where whoever asks does not see it
     */
    @PreAuthorize(WHO_HAS_MATTERS)
    @Transactional(readOnly = true)
    public List<Photo> of(String number) {
        incidents.find(number).orElseThrow(OutOfScope::new);
        return store.of(number);
    }

    /**
     * Where the system that reported a matter keeps a picture of it.
     *
     * @throws OutOfScope where whoever asks does not see the matter
     */
    @PreAuthorize(WHO_HAS_MATTERS)
    @Transactional(readOnly = true)
    public Optional<MediaLink> elsewhere(String number) {
        incidents.find(number).orElseThrow(OutOfScope::new);
        return store.linkOf(number);
    }

    /** JPEG; nothing where whoever asks does not see the matter. */
    @PreAuthorize(WHO_HAS_MATTERS)
    @Transactional(readOnly = true)
    public Optional<byte[]> jpeg(long id, PhotoStore.Size size) {
        return store.seen(id, size, scopes.current(), PhotoSender.current());
    }

    /**
     * Lets residents who follow the matter see a photo, or no longer. It is logged: a picture may show people.
     *
     * @throws OutOfScope where whoever asks does not see the matter
     */
    @PreAuthorize("hasAnyRole('DISPATCHER', 'ADMIN')")
    @Transactional
    public void show(long id, boolean toResidents) {
        var number = store.numberOf(id).orElseThrow(OutOfScope::new);
        incidents.find(number).orElseThrow(OutOfScope::new);
        store.show(id, toResidents);
        audit.record(toResidents ? "photo.shown" : "photo.hidden", number);
    }
}
