package org.gridloom.incident.phone.web;

import java.io.IOException;
import java.io.InputStream;
import java.security.Principal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gridloom.account.BeyondScope;
import org.gridloom.incident.StepOutcome;
import org.gridloom.incident.phone.PhoneBuilding;
import org.gridloom.incident.phone.PhoneDeeds;
import org.gridloom.incident.phone.PhoneList;
import org.gridloom.incident.phone.PhoneMatters;
import org.gridloom.incident.photo.MissingPhotos;
import org.gridloom.incident.photo.Photos;
import org.gridloom.incident.photo.web.PhotoAnswers;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the telephone asks and sends. Refusals are values with a name, for which the page has a text. */
@RestController
@RequestMapping("/phone/api")
class PhoneApiController {

    private static final Pattern KNOWN = Pattern.compile("([0-9-]{1,20}):([0-9]{1,9})");

    /**
     * @param me whose matters they are; a telephone that was another's forgets what it kept of that one
     * @param header by which what is sent must show the token, so that no foreign page sends it
     * @param now by the portal's clock
     */
    record State(String me, String header, String token, Instant now, PhoneList list) {}

    private final PhoneMatters matters;
    private final PhoneDeeds deeds;
    private final Photos photos;
    private final Clock clock;

    PhoneApiController(PhoneMatters matters, PhoneDeeds deeds, Photos photos, Clock clock) {
        this.matters = matters;
        this.deeds = deeds;
        this.photos = photos;
        this.clock = clock;
    }

    /** @param known {@code number:version}, of each that the telephone has */
    @GetMapping("/matters")
    ResponseEntity<State> matters(@RequestParam(defaultValue = "") List<String> known, Principal me, CsrfToken token) {
        var versions = known.stream()
                .map(KNOWN::matcher)
                .filter(match -> match.matches())
                .collect(Collectors.toMap(
                        match -> match.group(1), match -> Integer.valueOf(match.group(2)), (one, other) -> other));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new State(
                        me.getName(),
                        token.getHeaderName(),
                        token.getToken(),
                        clock.instant(),
                        matters.list(versions)));
    }

    @GetMapping("/buildings")
    ResponseEntity<List<PhoneBuilding>> buildings() {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(matters.buildings());
    }

    /** One byte more than is allowed is enough to refuse it. */
    @PutMapping("/photos/{key}")
    ResponseEntity<?> photo(@PathVariable UUID key, InputStream file) throws IOException {
        return PhotoAnswers.of(photos.take(key, file.readNBytes(Photos.MOST_BYTES + 1)));
    }

    @PostMapping("/reports")
    ResponseEntity<?> report(@RequestBody SentReport sent) {
        return ResponseEntity.status(HttpStatus.CREATED)
                .body(Map.of("matter", deeds.report(sent.key(), sent.report(), sent.photos())));
    }

    @PostMapping("/deeds")
    ResponseEntity<?> advance(@RequestBody SentDeed sent) {
        var answer = deeds.advance(sent.key(), sent.number(), sent.deed(), sent.version(), sent.photos());
        return switch (answer.outcome()) {
            case StepOutcome.Done _ -> ResponseEntity.ok(Map.of("matter", answer.now()));
            case StepOutcome.Stale _ -> refused("STALE", "matter", answer.now());
            case StepOutcome.NotAllowed _ -> refused("NOT_ALLOWED", "matter", answer.now());
            case StepOutcome.Unmet(var condition) -> refused("condition." + condition, "matter", answer.now());
            case StepOutcome.Hindered(var hindrance) -> refused("hindrance." + hindrance, "matter", answer.now());
        };
    }

    private static ResponseEntity<?> refused(String why, String with, Object what) {
        return ResponseEntity.status(HttpStatus.CONFLICT).body(Map.of("why", why, with, what));
    }

    @ExceptionHandler
    ResponseEntity<?> missing(MissingPhotos e) {
        return refused("PHOTOS", "missing", e.keys());
    }

    @ExceptionHandler
    ResponseEntity<?> outside(BeyondScope e) {
        return ResponseEntity.status(HttpStatus.CONFLICT).body(Map.of("why", "OUTSIDE"));
    }

    @ExceptionHandler
    ResponseEntity<?> wrong(IllegalArgumentException e) {
        return ResponseEntity.badRequest().body(Map.of("why", "WRONG"));
    }
}
