package org.gridloom.planning.web;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.gridloom.planning.output.PlanFiles;
import org.gridloom.planning.round.Rounds;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A round as one PDF. */
@RestController
class RoundController {

    private final Rounds rounds;
    private final PlanFiles files;

    RoundController(Rounds rounds, PlanFiles files) {
        this.rounds = rounds;
        this.files = files;
    }

    @GetMapping("/api/rounds/{id}/sheets.pdf")
    ResponseEntity<byte[]> sheets(@PathVariable long id, @RequestParam(defaultValue = "zh-CN") String lang) {
        var round = rounds.round(id);
        var plans = round.parts().stream()
                .flatMap(part -> part.plan().stream())
                .map(standing -> standing.plan().id())
                .toList();
        var title = round.streetName() + " · " + round.name();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .header(
                        "Content-Disposition",
                        ContentDisposition.attachment()
                                .filename("round-" + id + ".pdf", StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(files.sheets(title, plans, Locale.forLanguageTag(lang)));
    }
}
