package org.gridloom.planning.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.gridloom.account.OutOfScope;
import org.gridloom.planning.PlanId;
import org.gridloom.planning.Plans;
import org.gridloom.planning.output.PlanFile;
import org.gridloom.planning.output.PlanFiles;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** A plan's files, by their names: {@code /api/plans/12/files/map.pdf?lang=en}. */
@RestController
class PlanFileController {

    private final Plans plans;
    private final PlanFiles files;

    PlanFileController(Plans plans, PlanFiles files) {
        this.plans = plans;
        this.files = files;
    }

    /** @param grid key of the only grid that is wanted, for signs */
    @GetMapping("/api/plans/{id}/files/{name}")
    ResponseEntity<byte[]> file(
            @PathVariable long id,
            @PathVariable String name,
            @RequestParam(defaultValue = "zh-CN") String lang,
            @RequestParam(required = false) @Nullable String grid,
            HttpServletRequest request) {
        var plan = new PlanId(id);
        var summary = plans.plan(plan);
        var file = PlanFile.named(name).orElseThrow(OutOfScope::new);
        var called = summary.name() + "-" + file.fileName();
        var portal = ServletUriComponentsBuilder.fromContextPath(request).toUriString();
        var locale = Locale.forLanguageTag(lang);
        var content = file == PlanFile.POSTERS && grid != null
                ? files.poster(plan, grid, locale, portal)
                : files.write(plan, file, locale, portal);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.mediaType()))
                .cacheControl(CacheControl.noStore())
                .header("Content-Disposition", disposition(called))
                .body(content);
    }

    private static String disposition(String called) {
        return ContentDisposition.attachment()
                .filename(called.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", " "), StandardCharsets.UTF_8)
                .build()
                .toString();
    }
}
