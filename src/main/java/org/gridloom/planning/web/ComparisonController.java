package org.gridloom.planning.web;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import org.gridloom.account.OutOfScope;
import org.gridloom.exchange.TableFile;
import org.gridloom.planning.PlanId;
import org.gridloom.planning.compare.Comparison;
import org.gridloom.planning.compare.Comparison.Side;
import org.gridloom.planning.compare.Comparisons;
import org.gridloom.planning.compare.HandoverTable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Two sides of a comparison for their maps, and what changes hands as a table. The other side is a plan's number or {@code in-force}. */
@RestController
class ComparisonController {

    private static final String IN_FORCE = "in-force";

    private final Comparisons comparisons;

    ComparisonController(Comparisons comparisons) {
        this.comparisons = comparisons;
    }

    record Sides(List<SideData> sides, List<Integer> changed, boolean sameGround) {}

    record SideData(String name, String unitsUrl, List<GridData> grids, Map<String, List<Integer>> units) {}

    record GridData(String id, String number, String name, int households) {}

    @GetMapping("/api/plans/{id}/compare/{other}")
    ResponseEntity<Sides> sides(
            @PathVariable long id, @PathVariable String other, @RequestParam(defaultValue = "") String inForce) {
        var comparison = comparison(id, other);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new Sides(
                        List.of(data(comparison.first(), id, inForce), data(comparison.second(), id, inForce)),
                        comparison.changed(),
                        comparison.sameGround()));
    }

    @GetMapping("/api/plans/{id}/compare/{other}/handovers.csv")
    ResponseEntity<byte[]> handovers(@PathVariable long id, @PathVariable String other) {
        var out = new ByteArrayOutputStream();
        TableFile.csv(HandoverTable.of(comparison(id, other)), out);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .cacheControl(CacheControl.noStore())
                .header(
                        "Content-Disposition",
                        ContentDisposition.attachment()
                                .filename("handovers-%d-%s.csv".formatted(id, other))
                                .build()
                                .toString())
                .body(out.toByteArray());
    }

    private Comparison comparison(long id, String other) {
        return other.equals(IN_FORCE)
                ? comparisons.withGridsInForce(new PlanId(id))
                : comparisons.of(number(other), new PlanId(id));
    }

    private static PlanId number(String other) {
        if (!other.matches("\\d{1,18}")) {
            throw new OutOfScope();
        }
        return new PlanId(Long.parseLong(other));
    }

    /** The grids in force are laid over the units of the plan they are compared with. */
    private static SideData data(Side side, long plan, String inForce) {
        var drawnWith = side.plan() == null ? plan : side.plan().value();
        return new SideData(
                side.plan() == null ? inForce : side.name(),
                "api/plans/" + drawnWith + "/units?cut=true",
                side.grids().stream()
                        .map(grid -> new GridData(
                                grid.id(),
                                grid.number(),
                                grid.name(),
                                grid.figures().households()))
                        .toList(),
                side.units());
    }
}
