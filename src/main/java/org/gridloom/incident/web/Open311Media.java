package org.gridloom.incident.web;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.gridloom.incident.photo.MediaLink;
import org.gridloom.incident.photo.PhotoStore;
import org.gridloom.incident.photo.SharedPhotos;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * {@code media_url}: what is sent is kept as a link and never fetched; what is answered leads to the newest photo that residents see too, by the caller's own
 * key.
 */
@Component
class Open311Media {

    static final String FIELD = "media_url";

    private final PhotoStore store;
    private final SharedPhotos photos;

    Open311Media(PhotoStore store, SharedPhotos photos) {
        this.store = store;
        this.photos = photos;
    }

    /** To be called for a form that was read without errors. */
    void keep(String number, Map<String, String> fields) {
        MediaLink.read(fields.getOrDefault(FIELD, "")).ifPresent(link -> store.keepLink(number, link));
    }

    /** By the number of each matter that has one. */
    Map<String, String> of(Collection<String> numbers) {
        return photos.newestOf(numbers).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        photo -> ServletUriComponentsBuilder.fromCurrentContextPath()
                                .path("/open311/v2/photos/" + photo.getValue() + ".jpg")
                                .toUriString()));
    }
}
