package org.gridloom.incident.photo.web;

import org.gridloom.incident.photo.PhotoStore.Size;
import org.gridloom.incident.photo.Photos;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Photos of matters, for the desk's detail and the grid worker's telephone. */
@RestController
@RequestMapping("/api/photos/{id}")
class PhotoController {

    private final Photos photos;

    PhotoController(Photos photos) {
        this.photos = photos;
    }

    @GetMapping
    ResponseEntity<byte[]> picture(@PathVariable long id) {
        return PhotoAnswers.jpeg(photos.jpeg(id, Size.PICTURE));
    }

    @GetMapping("/thumbnail")
    ResponseEntity<byte[]> thumbnail(@PathVariable long id) {
        return PhotoAnswers.jpeg(photos.jpeg(id, Size.THUMBNAIL));
    }
}
