package org.gridloom.incident.resident.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.gridloom.account.RateLimit;
import org.gridloom.incident.resident.ProofOfWork;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** What it takes to send something at a door: some work, and not to have sent too much within the hour, whatever it was. */
@Component
class Toll {

    private static final Duration HOUR = Duration.ofHours(1);

    private final ProofOfWork work;
    private final RateLimit bySource;
    private final RateLimit byDoor;

    Toll(
            ProofOfWork work,
            @Value("${gridloom.resident.reports-per-hour.source:20}") int mostBySource,
            @Value("${gridloom.resident.reports-per-hour.building:40}") int mostByDoor) {
        this.work = work;
        this.bySource = new RateLimit(mostBySource, HOUR);
        this.byDoor = new RateLimit(mostByDoor, HOUR);
    }

    /** The answer where it was not paid; nothing where it was. */
    Optional<ResponseEntity<?>> refusal(
            String door, UUID key, @Nullable String challenge, @Nullable String nonce, HttpServletRequest request) {
        return switch (work.check(SentReport.or(challenge), door, key.toString(), SentReport.or(nonce))) {
            case EXPIRED -> Optional.of(ReportAnswers.refused(HttpStatus.UNPROCESSABLE_CONTENT, "expired"));
            case UNSOLVED -> Optional.of(ReportAnswers.refused(HttpStatus.UNPROCESSABLE_CONTENT, "work"));
            case SOLVED ->
                maySend(RateLimit.network(request.getRemoteAddr()), door)
                        ? Optional.empty()
                        : Optional.of(ReportAnswers.refused(HttpStatus.TOO_MANY_REQUESTS, "often"));
        };
    }

    private boolean maySend(String source, String door) {
        if (!bySource.take(source)) {
            return false;
        }
        if (!byDoor.take(door)) {
            bySource.giveBack(source);
            return false;
        }
        return true;
    }
}
