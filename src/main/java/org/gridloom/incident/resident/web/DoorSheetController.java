package org.gridloom.incident.resident.web;

import jakarta.servlet.http.HttpServletRequest;
import org.gridloom.incident.resident.Doors;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The sheet for a building's door, to be printed: {@code /api/buildings/12/door.pdf}. */
@RestController
class DoorSheetController {

    private final Doors doors;

    DoorSheetController(Doors doors) {
        this.doors = doors;
    }

    @GetMapping("/api/buildings/{id}/door.pdf")
    ResponseEntity<byte[]> sheet(@PathVariable long id, HttpServletRequest request) {
        var door = doors.of(id);
        var address = ServletUriComponentsBuilder.fromContextPath(request)
                .path("/r/" + door.token())
                .toUriString();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .body(DoorSheet.of(door, address));
    }
}
