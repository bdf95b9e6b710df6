package org.gridloom.cli;

import java.io.PrintStream;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.gridloom.account.SystemAccount;
import org.gridloom.figures.Period;
import org.gridloom.incident.metric.Basis;
import org.gridloom.incident.metric.FrozenMonths;
import org.gridloom.incident.metric.Grouping;
import org.gridloom.incident.metric.IncidentMetrics;
import org.gridloom.incident.metric.Question;
import org.gridloom.incident.metric.Tally;
import org.gridloom.shell.Times;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How long a page of figures takes among 1,000,000 incidents of three years, by the grids of their report and by the grids of today; and what the latter
 * takes where nobody has looked up before in which grid of today each lies, which is how it is asked of the database without more ado. Leaves its
 * incidents behind, so it wants a database of its own.
 */
final class FiguresBench {

    private static final int INCIDENTS = 1_000_000;
    private static final int DAYS = 3 * 365;
    private static final int ROUNDS = 10;
    private static final double SEED = 0.1;

    /** At buildings, with the grid that they lie in, one after the other as in life; two of a hundred are open; numbers that no report has. */
    private static final String FILL = """
            insert into incident (number, category, title, description, point, state, channel, reported_grid, responsible_grid, reported_at, due_at, closed_at,
                                  rating, answered, first_owner)
            select to_char(at, 'YYYYMMDD') || '-' || (1000000 + n), (array['DISPUTE', 'LIVELIHOOD', 'OPINION', 'SAFETY', 'ORDER', 'POLICY'])[1 + n % 6], '垃圾未清',
                   repeat('楼道里堆满纸箱和旧家具，堵塞疏散通道。', 5), point, case when open then 'DISPATCHED' else 'CLOSED' end, 'QR', code, code, at,
                   at + interval '3 days', case when not open then at + took end, case when not open and n % 5 > 0 then 'SATISFIED' end, not open, 'GRID ' || code
            from (select n, now() - random() * cast(:days as int) * interval '1 day' as at, random() * interval '4 days' as took, random() < 0.02 as open,
                         1 + floor(random() * (select count(*) from bench_spot))::int as spot
                  from generate_series(1, cast(:incidents as int)) n) drawn
            join bench_spot on bench_spot.spot = drawn.spot order by at""";

    private final IncidentMetrics metrics;
    private final FrozenMonths months;
    private final JdbcClient jdbc;
    private final PrintStream out;

    private FiguresBench(ApplicationContext portal, PrintStream out) {
        this.metrics = portal.getBean(IncidentMetrics.class);
        this.months = portal.getBean(FrozenMonths.class);
        this.jdbc = portal.getBean(JdbcClient.class);
        this.out = out;
    }

    /** Measures a portal that runs in this process and has a territory with grids. */
    static void run(ApplicationContext portal, PrintStream out) throws InterruptedException {
        var bench = new FiguresBench(portal, out);
        bench.fill();
        bench.measure();
    }

    private void fill() {
        jdbc.sql(
                        "create table if not exists bench_spot (spot int primary key, point geometry not null, code text not null)")
                .update();
        jdbc.sql("truncate bench_spot").update();
        jdbc.sql("""
                        insert into bench_spot select row_number() over (order by b.id), p.point, g.code
                        from building b cross join lateral (select st_pointonsurface(b.footprint) as point) p
                        join grid g on g.validity @> now() and st_intersects(g.area, p.point)""").update();
        jdbc.sql("select setseed(?)").param(SEED).query(row -> {});
        jdbc.sql(FILL).param("days", DAYS).param("incidents", INCIDENTS).update();
        jdbc.sql("drop table bench_spot").update();
        jdbc.sql("analyze incident").update();
    }

    private void measure() throws InterruptedException {
        var today = LocalDate.now(Times.ZONE);
        var month = Question.of(Period.with(Period.Kind.MONTH, today).previous());
        var year = Question.of(Period.with(Period.Kind.YEAR, today).previous());
        var all = Question.of(Period.days(today.minusDays(DAYS), today));
        // At once, before the portal has looked it up: what each number by the grids of today would take.
        print("figures.rival.month", once(() -> metrics.sheet(month.by(Basis.TODAY), Grouping.GRID)), 1);
        var began = System.nanoTime();
        while (jdbc.sql("select exists (select from incident where lies_in is null and closed_at is not null)")
                .query(Boolean.class)
                .single()) {
            TimeUnit.MILLISECONDS.sleep(200);
        }
        Figure.of("figures.lookup", (System.nanoTime() - began) / 1e9, "s", "incidents", INCIDENTS)
                .print(out);
        jdbc.sql("vacuum analyze incident").update();
        print("figures.sheet.month", () -> metrics.sheet(month.by(Basis.TODAY), Grouping.GRID));
        print("figures.page.month", () -> metrics.overview(month.by(Basis.TODAY), Grouping.GRID));
        print("figures.page.month.asReported", () -> metrics.overview(month, Grouping.GRID));
        print("figures.page.year", () -> metrics.overview(year.by(Basis.TODAY), Grouping.GRID));
        print("figures.sheet.all", () -> metrics.sheet(all.by(Basis.TODAY), Grouping.GRID));
        SystemAccount.act(() -> {
            months.notFrozen().forEach(months::freeze);
            return months;
        });
        jdbc.sql("vacuum analyze frozen_incident").update();
        print("figures.page.month.frozen", () -> metrics.overview(month.by(Basis.TODAY), Grouping.GRID));
        print("figures.page.year.frozen", () -> metrics.overview(year.by(Basis.TODAY), Grouping.GRID));
        print("figures.list.month", () -> metrics.list(month.by(Basis.TODAY), Tally.LATE, 0, 50));
    }

    private void print(String name, Supplier<?> question) {
        once(question);
        var took = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            took[round] = once(question);
        }
        Arrays.sort(took);
        print(name + ".p50", took[ROUNDS / 2], ROUNDS);
        print(name + ".max", took[ROUNDS - 1], ROUNDS);
    }

    private void print(String name, double milliseconds, int rounds) {
        Figure.of(name, milliseconds, "ms", "incidents", INCIDENTS, "rounds", rounds)
                .print(out);
    }

    private static double once(Supplier<?> question) {
        var start = System.nanoTime();
        SystemAccount.act(question);
        return (System.nanoTime() - start) / 1e6;
    }
}
