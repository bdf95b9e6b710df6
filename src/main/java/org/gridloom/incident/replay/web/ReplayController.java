package org.gridloom.incident.replay.web;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.gridloom.incident.IncidentNumber;
import org.gridloom.incident.replay.Replay;
import org.gridloom.incident.replay.ReplayedDay;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

@RestController
class ReplayController {

    private final Replay replay;
    private final Clock clock;

    ReplayController(Replay replay, Clock clock) {
        this.replay = replay;
        this.clock = clock;
    }

    /** @param day "2026-11-20"; today where nothing is said */
    @GetMapping("/api/incidents/replay")
    ResponseEntity<ReplayedDay> day(@RequestParam(defaultValue = "") String day) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(replay.of(read(day)));
    }

    private LocalDate read(String day) {
        try {
            return day.isEmpty() ? LocalDate.ofInstant(clock.instant(), IncidentNumber.ZONE) : LocalDate.parse(day);
        } catch (DateTimeException e) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "no such day");
        }
    }
}
