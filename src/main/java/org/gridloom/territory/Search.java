package org.gridloom.territory;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.gridloom.account.Scope;
import org.gridloom.account.Scopes;
import org.gridloom.territory.search.Hit;
import org.locationtech.jts.geom.Envelope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds what people call by a name, a code, an address, or its pinyin: communities, grids, compounds, buildings, roads, places, and what other features
 * add. From memory, so it answers while one types.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize("isAuthenticated()")
public class Search {

    /** Nobody reads further. */
    public static final int MOST = 100;

    /** A road is drawn in pieces. */
    private static final String EXTENT = """
            select st_xmin(x) as w, st_ymin(x) as s, st_xmax(x) as e, st_ymax(x) as n
            from (select st_extent(%2$s) as x from %1$s where id = :id%3$s) t where x is not null""";

    private static final Map<String, String> SHAPES = Map.of(
            "community", "boundary",
            "grid", "area",
            "compound", "boundary",
            "building", "footprint",
            "barrier", "line",
            "area", "boundary",
            "place", "point");

    private static final String SAME_NAME = " or (street_id, name) = (select street_id, name from %s where id = :id)";

    private final SearchMemory memory;
    private final List<SearchByNumber> numbers;
    private final Scopes scopes;
    private final JdbcClient jdbc;
    private final Timer times;

    Search(SearchMemory memory, List<SearchByNumber> numbers, Scopes scopes, JdbcClient jdbc, MeterRegistry meters) {
        this.memory = memory;
        this.numbers = numbers;
        this.scopes = scopes;
        this.jdbc = jdbc;
        times = Timer.builder("gridloom.searches")
                .description("Look-ups, one for each key stroke")
                .register(meters);
    }

    /** The best first, at most {@link #MOST}. A blank text gives the communities. */
    public List<Hit> find(String text, int limit) {
        return Objects.requireNonNull(times.record(() -> ranked(text, limit)));
    }

    private List<Hit> ranked(String text, int limit) {
        var scope = scopes.current();
        var most = Math.min(limit, MOST);
        var byNumber = numbers.stream().flatMap(source -> source.startingWith(text.strip(), most).stream());
        return Stream.concat(byNumber, memory.index().find(text, seenBy(scope), most).stream())
                .limit(most)
                .toList();
    }

    /** What reaches over several communities is seen by all of them. */
    private static Predicate<String> seenBy(Scope scope) {
        return codes -> codes.indexOf(' ') < 0
                ? scope.touches(codes)
                : Stream.of(codes.split(" ")).anyMatch(scope::touches);
    }

    /** A thing that was found before, where it is still there. */
    public Optional<Hit> again(String layer, long id) {
        return memory.index().find(layer, id, seenBy(scopes.current()));
    }

    /** EPSG:4490; nothing where it is gone, or is not of the territory. */
    public Optional<Envelope> extent(Hit hit) {
        var shape = SHAPES.get(hit.layer());
        if (shape == null) {
            return Optional.empty();
        }
        var inPieces = hit.layer().equals("barrier") || hit.layer().equals("area");
        return jdbc.sql(EXTENT.formatted(hit.layer(), shape, inPieces ? SAME_NAME.formatted(hit.layer()) : ""))
                .param("id", hit.id())
                .query((row, n) ->
                        new Envelope(row.getDouble("w"), row.getDouble("e"), row.getDouble("s"), row.getDouble("n")))
                .optional();
    }
}
