package org.gridloom.incident.resident.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.UUID;
import org.gridloom.account.RateLimit;
import org.gridloom.incident.photo.Photos;
import org.gridloom.incident.photo.web.PhotoAnswers;
import org.gridloom.incident.resident.ProofOfWork;
import org.gridloom.incident.resident.ResidentPhotos;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Takes the photos of a report, one at a time and before it, so that each gets through a weak line by itself. The work of the report pays for its photos
 * too.
 */
@RestController
@RequestMapping("/r/{door}/photos/{photo}")
class ReportPhotoController {

    private final ResidentPhotos photos;
    private final ProofOfWork work;
    private final RateLimit bySource;

    ReportPhotoController(
            ResidentPhotos photos,
            ProofOfWork work,
            @Value("${gridloom.resident.reports-per-hour.source:20}") int mostBySource) {
        this.photos = photos;
        this.work = work;
        bySource = new RateLimit(mostBySource * Photos.MOST_AT_ONCE, Duration.ofHours(1));
    }

    /** What type it is is seen when it is decoded. */
    @PutMapping
    ResponseEntity<?> take(
            @PathVariable String door,
            @PathVariable UUID photo,
            @RequestParam UUID report,
            @RequestParam String challenge,
            @RequestParam String nonce,
            @RequestBody byte[] file,
            HttpServletRequest request) {
        if (photos.has(report, photo)) {
            return ResponseEntity.noContent().build();
        }
        return switch (work.check(challenge, door, report.toString(), nonce)) {
            case EXPIRED -> ReportAnswers.refused(HttpStatus.UNPROCESSABLE_CONTENT, "expired");
            case UNSOLVED -> ReportAnswers.refused(HttpStatus.UNPROCESSABLE_CONTENT, "work");
            case SOLVED ->
                bySource.take(RateLimit.network(request.getRemoteAddr()))
                        ? PhotoAnswers.of(photos.take(door, report, photo, file))
                        : ReportAnswers.refused(HttpStatus.TOO_MANY_REQUESTS, "often");
        };
    }

    /** Who knows both keys made them. */
    @DeleteMapping
    ResponseEntity<?> drop(@PathVariable UUID photo, @RequestParam UUID report) {
        photos.drop(report, photo);
        return ResponseEntity.noContent().build();
    }
}
