package org.gridloom.incident.photo.web;

import org.gridloom.account.OutOfScope;
import org.gridloom.incident.photo.SharedPhotos;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What {@code media_url} of an Open311 request leads to; by the caller's {@code api_key}, as the request itself. */
@RestController
class SharedPhotoController {

    private final SharedPhotos photos;

    SharedPhotoController(SharedPhotos photos) {
        this.photos = photos;
    }

    @GetMapping("/open311/v2/photos/{id}.jpg")
    ResponseEntity<byte[]> jpeg(@PathVariable long id) {
        return PhotoAnswers.jpeg(photos.jpeg(id));
    }

    @ExceptionHandler
    ResponseEntity<Void> gone(OutOfScope e) {
        return ResponseEntity.notFound().build();
    }
}
