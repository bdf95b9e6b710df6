package org.gridloom.incident;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.gridloom.geometry.Geometries;
import org.gridloom.territory.PlaceCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How much each owner has to do now, and how far from a matter. People serve grids: what was given to the team of a grid counts for everybody whose part
 * of the territory is that grid.
 */
@Component
class Loads {

    /** What is with somebody: given out, and not handed back or done. */
    private static final String WITH_SOMEBODY = "state in ('DISPATCHED', 'WAITING', 'SUSPENDED')";

    private record Load(int open, int overdue, @Nullable Double metres) {
        static final Load NONE = new Load(0, 0, null);

        Load and(Load other) {
            return new Load(open + other.open, overdue + other.overdue, nearer(metres, other.metres));
        }
    }

    private final JdbcClient jdbc;
    private final Clock clock;

    Loads(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Of these, beside the matter itself. */
    List<NearOwner> of(List<OwnerChoice> choices, Owners.Known known, Incident matter) {
        var counted = new HashMap<Owner, Set<Owner>>();
        choices.forEach(choice -> counted.put(choice.owner(), countedFor(choice.owner(), known)));
        var all = counted.values().stream().flatMap(Set::stream).distinct().toList();
        var loads = read(all, matter);
        var middles = middles(all, matter);
        return choices.stream()
                .map(choice -> near(choice, counted.get(choice.owner()), loads, middles))
                .sorted(Comparator.comparing((NearOwner owner) -> owner.metres() == null)
                        .thenComparing(owner -> !owner.isFree())
                        .thenComparing(NearOwner::metres, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(NearOwner::open))
                .toList();
    }

    private static NearOwner near(
            OwnerChoice choice, Set<Owner> counted, Map<Owner, Load> loads, Map<Owner, Double> middles) {
        var load = counted.stream()
                .map(owner -> loads.getOrDefault(owner, Load.NONE))
                .reduce(Load.NONE, Load::and);
        var metres = load.metres() != null
                ? load.metres()
                : counted.stream()
                        .map(middles::get)
                        .filter(Objects::nonNull)
                        .min(Double::compare)
                        .orElse(null);
        return new NearOwner(choice, metres, load.open(), load.overdue());
    }

    /** A person has the own matters and those of the own grids. */
    private static Set<Owner> countedFor(Owner owner, Owners.Known known) {
        var counted = new HashSet<>(Set.of(owner));
        if (owner.kind() == Owner.Kind.PERSON) {
            known.people().get(owner.code()).scope().codes().stream()
                    .filter(code -> code.length() == PlaceCode.GRID)
                    .map(Owner::grid)
                    .forEach(counted::add);
        }
        return counted;
    }

    private Map<Owner, Load> read(Collection<Owner> owners, Incident matter) {
        var loads = new HashMap<Owner, Load>();
        jdbc.sql("""
                        select coalesce(owner, 'GRID ' || responsible_grid) as who, count(*) as open,
                               count(*) filter (where %s and due_at < :now) as overdue,
                               min(st_distancesphere(point, st_setsrid(st_makepoint(:x, :y), :srid))) as metres
                        from incident where closed_at is null and %s and number <> :number
                          and (owner = any(:owners) or owner is null and responsible_grid = any(:grids))
                        group by 1""".formatted(IncidentWhere.RUNNING, WITH_SOMEBODY))
                .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .param("x", matter.point().getX())
                .param("y", matter.point().getY())
                .param("srid", Geometries.STORED_SRID)
                .param("number", matter.number())
                .param("owners", owners.stream().map(Owner::toString).toArray(String[]::new))
                .param("grids", grids(owners).toArray(String[]::new))
                .query(row -> {
                    loads.put(
                            Owner.of(row.getString("who")),
                            new Load(row.getInt("open"), row.getInt("overdue"), row.getDouble("metres")));
                });
        return loads;
    }

    /** Metres to the middles of the grids among these. */
    private Map<Owner, Double> middles(Collection<Owner> owners, Incident matter) {
        var middles = new HashMap<Owner, Double>();
        jdbc.sql("""
                        select code, st_distancesphere(st_pointonsurface(area), st_setsrid(st_makepoint(:x, :y), :srid)) as metres
                        from grid where code = any(:grids) and validity @> now()""")
                .param("x", matter.point().getX())
                .param("y", matter.point().getY())
                .param("srid", Geometries.STORED_SRID)
                .param("grids", grids(owners).toArray(String[]::new))
                .query(row -> {
                    middles.put(Owner.grid(row.getString("code")), row.getDouble("metres"));
                });
        return middles;
    }

    private static Stream<String> grids(Collection<Owner> owners) {
        return owners.stream().filter(owner -> owner.kind() == Owner.Kind.GRID).map(Owner::code);
    }

    private static @Nullable Double nearer(@Nullable Double one, @Nullable Double other) {
        return one == null ? other : other == null ? one : (Double) Math.min(one, other);
    }
}
