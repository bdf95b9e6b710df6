package org.gridloom.planning.output;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.gridloom.account.OutOfScope;
import org.gridloom.exchange.GeoJsonFile;
import org.gridloom.exchange.GeoPackageFile;
import org.gridloom.exchange.LayerOut;
import org.gridloom.exchange.Table;
import org.gridloom.exchange.TableFile;
import org.gridloom.figures.ThingsOnGround;
import org.gridloom.map.BasemapSettings;
import org.gridloom.planning.PlanId;
import org.gridloom.planning.Plans;
import org.gridloom.planning.compare.Comparisons;
import org.gridloom.planning.output.DrawnGrids.Drawn;
import org.gridloom.print.Sheet;
import org.gridloom.print.SheetWords;
import org.gridloom.team.Team;
import org.gridloom.team.Teams;
import org.gridloom.territory.BuildingList;
import org.gridloom.territory.Footprints;
import org.gridloom.territory.Surroundings;
import org.gridloom.territory.Territory;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Makes the files of a plan, each as the plan is at that moment. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAnyRole('PLANNER', 'APPROVER', 'LEADER', 'ADMIN')")
public class PlanFiles {

    private final Plans plans;
    private final Territory territory;
    private final BuildingList buildings;
    private final Footprints footprints;
    private final Surroundings surroundings;
    private final Comparisons comparisons;
    private final Teams teams;
    private final List<ThingsOnGround> things;
    private final BasemapSettings basemap;
    private final PosterLink posterLink;
    private final JsonMapper json;
    private final Clock clock;

    PlanFiles(
            Plans plans,
            Territory territory,
            BuildingList buildings,
            Footprints footprints,
            Surroundings surroundings,
            Comparisons comparisons,
            Teams teams,
            List<ThingsOnGround> things,
            BasemapSettings basemap,
            PosterLink posterLink,
            JsonMapper json,
            Clock clock) {
        this.plans = plans;
        this.territory = territory;
        this.buildings = buildings;
        this.footprints = footprints;
        this.surroundings = surroundings;
        this.comparisons = comparisons;
        this.teams = teams;
        this.things = List.copyOf(things);
        this.basemap = basemap;
        this.posterLink = posterLink;
        this.json = json.rebuild().enable(SerializationFeature.INDENT_OUTPUT).build();
        this.clock = clock;
    }

    /**
     * @param portal address under which people reach the portal, for QR codes; without a slash at its end
     * @throws OutOfScope for a plan that is not there, and for a certificate of one that never took force
     */
    public byte[] write(PlanId id, PlanFile file, Locale locale, String portal) {
        var words = SheetWords.in(locale);
        return switch (file) {
            case MAP_SHEET -> {
                var plan = drawn(id);
                yield MapSheet.of(plan, ground(plan), words);
            }
            case POSTERS -> posters(drawn(id), null, words, portal);
            case ASSIGNMENT_CSV -> bytes(out -> TableFile.csv(assignment(id, words), out));
            case ASSIGNMENT_EXCEL -> bytes(out -> TableFile.excel(assignment(id, words), out));
            case CHANGES_EXCEL -> bytes(out -> TableFile.excel(changes(id, words), out));
            case GEOJSON -> bytes(out -> GeoJsonFile.write(PlanTables.grids(drawn(id)), out));
            case GEOPACKAGE -> {
                var plan = drawn(id);
                yield geoPackage(List.of(PlanTables.grids(plan), PlanTables.microGrids(plan)));
            }
            case CERTIFICATE ->
                json.writeValueAsString(plans.certificate(id).orElseThrow(OutOfScope::new))
                        .getBytes(StandardCharsets.UTF_8);
        };
    }

    /** One PDF of several plans: a page that lists them, then the map sheet of each. */
    public byte[] sheets(String title, List<PlanId> ids, Locale locale) {
        var words = SheetWords.in(locale);
        var drawn = ids.stream().map(this::drawn).toList();
        var out = new ByteArrayOutputStream();
        try (var sheet = new Sheet(out, MapSheet.WIDTH, MapSheet.HEIGHT, title)) {
            OverviewPage.draw(sheet, title, drawn, words, clock.instant());
            for (var plan : drawn) {
                sheet.nextPage();
                MapSheet.draw(sheet, plan, ground(plan), words);
            }
        }
        return out.toByteArray();
    }

    /** The sign of one grid. */
    public byte[] poster(PlanId id, String gridKey, Locale locale, String portal) {
        return posters(drawn(id), gridKey, SheetWords.in(locale), portal);
    }

    private DrawnGrids drawn(PlanId id) {
        var summary = plans.plan(id);
        var view = plans.view(id);
        var community = territory.community(summary.communityCode()).orElseThrow(OutOfScope::new);
        return DrawnGrids.of(summary, view, community, plans.units(id), clock.instant());
    }

    private MapSheet.Ground ground(DrawnGrids plan) {
        var around = plan.plane().toMetric(plan.community().boundary()).getEnvelopeInternal();
        around.expandBy(0.6 * Math.max(around.getWidth(), around.getHeight()));
        return new MapSheet.Ground(
                surroundings.surfaces(plan.plane(), around),
                surroundings.ways(plan.plane(), around),
                footprints.of(plan.division().units()),
                basemap.attribution());
    }

    private byte[] posters(DrawnGrids plan, @Nullable String only, SheetWords words, String portal) {
        var grids = plan.grids().stream()
                .filter(grid -> only == null || grid.grid().key().equals(only))
                .toList();
        if (grids.isEmpty()) {
            throw new OutOfScope();
        }
        Map<String, Team> serving = new HashMap<>();
        Map<String, String> links = new HashMap<>();
        for (Drawn grid : grids) {
            var code = grid.grid().code();
            if (code != null) {
                serving.put(code, teams.of(code));
                links.put(grid.grid().key(), posterLink.of(portal, code, plan.plane(), grid.area()));
            }
        }
        return Posters.of(plan, grids, ground(plan), serving, links, words);
    }

    private Table assignment(PlanId id, SheetWords words) {
        return PlanTables.assignment(drawn(id), buildings.of(plans.units(id)), words);
    }

    private Table changes(PlanId id, SheetWords words) {
        return ChangeList.of(comparisons.withGridsInForce(id), plans.units(id), teams::of, things, words);
    }

    /** The library writes into files only. */
    private static byte[] geoPackage(List<LayerOut> layers) {
        try {
            var folder = Files.createTempDirectory("gridloom");
            var file = folder.resolve("plan.gpkg");
            try {
                GeoPackageFile.write(layers, file);
                return Files.readAllBytes(file);
            } finally {
                Files.deleteIfExists(file);
                Files.delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(Consumer<ByteArrayOutputStream> writer) {
        var out = new ByteArrayOutputStream();
        writer.accept(out);
        return out.toByteArray();
    }
}
