package org.gridloom.incident.report.web;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.gridloom.account.OutOfScope;
import org.gridloom.incident.report.ReportFormat;
import org.gridloom.incident.report.ReportSummary;
import org.gridloom.incident.report.Reports;
import org.gridloom.print.SheetWords;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A report as it was made: {@code /api/reports/12.pdf}. With {@code show} a browser shows it instead of keeping it. */
@RestController
class ReportFileController {

    private final Reports reports;

    ReportFileController(Reports reports) {
        this.reports = reports;
    }

    @GetMapping("/api/reports/{id}.{extension}")
    ResponseEntity<byte[]> file(
            @PathVariable long id, @PathVariable String extension, @RequestParam(defaultValue = "false") boolean show) {
        var report = reports.find(id);
        var format = ReportFormat.of(extension).orElseThrow(OutOfScope::new);
        var disposition = show ? ContentDisposition.inline() : ContentDisposition.attachment();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(format.mediaType()))
                .cacheControl(CacheControl.noStore())
                .header(
                        "Content-Disposition",
                        disposition
                                .filename(name(report) + "." + format.extension(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(reports.file(id, format));
    }

    /** "民声周报-滨河社区-2026-11-09..2026-11-15-2" */
    private static String name(ReportSummary report) {
        var words = SheetWords.in(Locale.SIMPLIFIED_CHINESE);
        var place = report.place().isEmpty() ? words.say("report.whole") : report.placeName();
        return String.join(
                        "-",
                        words.say("report.title." + report.kind()),
                        place,
                        report.period().toString(),
                        String.valueOf(report.edition()))
                .replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", " ");
    }
}
