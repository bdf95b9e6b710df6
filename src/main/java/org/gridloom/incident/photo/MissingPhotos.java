package org.gridloom.incident.photo;

import java.util.List;
import java.util.UUID;

/** A report or deed names photos that are not there: they never came, or waited for too long. Nothing was done; they can be sent again. */
public class MissingPhotos extends RuntimeException {

    private final transient List<UUID> keys;

    MissingPhotos(List<UUID> keys) {
        super(keys.size() + " photos are not there");
        this.keys = List.copyOf(keys);
    }

    public List<UUID> keys() {
        return keys;
    }
}
