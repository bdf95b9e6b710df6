package org.gridloom.tour;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A tour as it is played to one person, in one language. The contract is {@code TourPlay} of {@code frontend/tour/wire.ts}, with what each field means.
 *
 * @param author null for a link
 * @param base what the addresses begin with, relative to the page's base
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Play(
        String id,
        int version,
        String language,
        String title,
        String summary,
        String place,
        @Nullable String author,
        Instant asOf,
        String asOfWords,
        boolean frozen,
        String base,
        List<Stop> stops) {

    /**
     * @param html made safe
     * @param spoken the same in plain sentences
     * @param notes null unless asked for
     * @param ground where {@link Ground} is; null where nothing is laid over the map
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Stop(
            String id,
            String title,
            String html,
            String spoken,
            @Nullable String notes,
            StopView view,
            Transition transition,
            int seconds,
            List<Picture> pictures,
            List<Figure> figures,
            List<Chart> charts,
            @Nullable String ground,
            List<String> gone) {}

    /** @param src relative to the page's base */
    public record Picture(String src, String alt, int width, int height) {}

    /** All but the key as they are to be written. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Figure(
            String key,
            String label,
            String value,
            String unit,
            String detail,
            @Nullable Delta delta,
            Instant asOf,
            @Nullable String link) {}

    /** @param better null where neither more nor less is better */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Delta(String value, @Nullable Boolean better) {}

    /** @param kind "bar", "line" or "row" */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Chart(
            String key,
            String kind,
            String title,
            List<String> categories,
            List<Series> series,
            boolean share,
            Instant asOf,
            @Nullable String link) {}

    /** @param values one for each category, null where there is none */
    public record Series(String name, String unit, List<@Nullable Double> values) {}

    public Play {
        stops = List.copyOf(stops);
    }
}
