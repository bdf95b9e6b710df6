package org.gridloom.incident.metric.ui;

import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.gridloom.figures.Period;
import org.gridloom.incident.metric.Basis;
import org.gridloom.incident.metric.Grouping;
import org.gridloom.incident.metric.Question;
import org.gridloom.incident.metric.Reading;
import org.gridloom.incident.metric.Tally;

/**
 * What a link to figures says: {@code figures?period=2026-11&by=grid&community=340811002001}, and to the list behind a number: {@code
 * figures/list?what=in_time&period=2026-11&grid=340811002001003}.
 */
record FiguresAddress(Question question, Grouping by) {

    private static final int LONGEST_KEY = 200;

    /** What cannot be read counts as not said: this month, as reported, by community. */
    static FiguresAddress read(QueryParameters query, LocalDate today) {
        var parts = new EnumMap<Grouping, String>(Grouping.class);
        for (var grouping : Grouping.values()) {
            query.getSingleParameter(word(grouping))
                    .filter(key -> key.length() <= LONGEST_KEY && key.indexOf('\0') < 0)
                    .ifPresent(key -> parts.put(grouping, key));
        }
        var question = new Question(
                query.getSingleParameter("period")
                        .flatMap(Period::parse)
                        .orElseGet(() -> Period.with(Period.Kind.MONTH, today)),
                named(query, "basis", Basis.values()).orElse(Basis.AS_REPORTED),
                parts,
                named(query, "reading", Reading.values()).orElse(Reading.FROZEN));
        return new FiguresAddress(
                question, named(query, "by", Grouping.values()).orElse(Grouping.COMMUNITY));
    }

    static Tally tally(QueryParameters query) {
        return named(query, "what", Tally.values()).orElse(Tally.RECEIVED);
    }

    FiguresAddress with(Question other) {
        return new FiguresAddress(other, by);
    }

    FiguresAddress by(Grouping other) {
        return new FiguresAddress(question, other);
    }

    /** The page of figures. */
    String page() {
        return address(FiguresView.ROUTE, said());
    }

    /** The map with what was received laid over its grids; of the parts it knows the class. Read by {@code frontend/ground/figure-choice.ts}. */
    String map() {
        var said = String.join(
                ":",
                "grid",
                word(Tally.RECEIVED),
                question.period().toString(),
                word(question.basis()),
                question.parts().getOrDefault(Grouping.CLASS, ""));
        return address("map", Map.of("over", said));
    }

    /** What the page's address says after its route. */
    QueryParameters query() {
        return QueryParameters.simple(said());
    }

    /** The list behind a number. */
    String list(Tally tally) {
        var said = said();
        said.put("what", word(tally));
        return address(CountedView.ROUTE, said);
    }

    /** Why a frozen number and today's differ. */
    String corrections(Tally tally) {
        var said = said();
        said.put("what", word(tally));
        return address(CorrectionsView.ROUTE, said);
    }

    private Map<String, String> said() {
        var said = new LinkedHashMap<String, String>();
        said.put("period", question.period().toString());
        said.put("basis", word(question.basis()));
        said.put("by", word(by));
        if (question.reading() == Reading.NOW) {
            said.put("reading", word(Reading.NOW));
        }
        for (var grouping : Grouping.values()) {
            if (question.parts().containsKey(grouping)) {
                said.put(word(grouping), question.parts().get(grouping));
            }
        }
        return said;
    }

    private static String address(String route, Map<String, String> said) {
        return new Location(route, QueryParameters.simple(said)).getPathWithQueryParameters();
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static <T extends Enum<T>> Optional<T> named(QueryParameters query, String name, T[] values) {
        return query.getSingleParameter(name)
                .flatMap(said -> Arrays.stream(values)
                        .filter(value -> value.name().equalsIgnoreCase(said))
                        .findAny());
    }
}
