package org.gridloom.incident.resident.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.util.List;
import org.gridloom.incident.resident.Door;
import org.gridloom.incident.resident.Doors;
import org.gridloom.print.Labels;
import org.gridloom.shell.PageWords;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
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
        var address = address(door, request);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .body(DoorSheet.of(door, address));
    }

    /** Labels for the doors of a grid, a community or a street: {@code /api/doors.pdf?in=340802001002}. */
    @GetMapping("/api/doors.pdf")
    @PreAuthorize("hasAnyRole('DISPATCHER', 'LEADER', 'GRID_WORKER', 'ADMIN')")
    ResponseEntity<byte[]> labels(
            @RequestParam(name = "in", defaultValue = "") String place, HttpServletRequest request) {
        if (!place.matches("[0-9]{9}|[0-9]{12}|[0-9]{15}")) {
            return ResponseEntity.badRequest().build();
        }
        var words = PageWords.of(request);
        var out = new ByteArrayOutputStream();
        var printed = doors.in(place);
        var count = printed.doors().size();
        Labels.write(
                out,
                words.say("stations.sheets.doors"),
                count < printed.inAll() ? words.say("stations.sheets.doors.first", count, printed.inAll()) : "",
                printed.doors().stream()
                        .map(door -> label(door, words, request))
                        .toList());
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .body(out.toByteArray());
    }

    private static Labels.Label label(Door door, PageWords words, HttpServletRequest request) {
        return new Labels.Label(
                door.called(),
                List.of(
                        door.address() == null || door.address().equals(door.called()) ? "" : door.address(),
                        words.say("door.title"),
                        words.say("door.step.1")),
                address(door, request));
    }

    private static String address(Door door, HttpServletRequest request) {
        return ServletUriComponentsBuilder.fromContextPath(request)
                .path("/r/" + door.token())
                .toUriString();
    }
}
