package org.gridloom.figures;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** All figures of all features, by their keys. */
@Service
@PreAuthorize("isAuthenticated()")
public class FigureCatalogue {

    /**
     * @param gone keys of what does not exist (any more)
     * @param closed keys of what whoever asks has no right to
     */
    public record Answer(
            Map<FigureKey, FigureReading> figures,
            Map<FigureKey, ChartReading> charts,
            Set<String> gone,
            Set<String> closed) {}

    private final List<FigureSource> sources;

    FigureCatalogue(List<FigureSource> sources) {
        this.sources = List.copyOf(sources);
    }

    /** Those that whoever asks may see. */
    public List<FigureOffer> offers() {
        return sources.stream()
                .filter(FigureSource::isOpen)
                .flatMap(source -> source.offers().stream())
                .toList();
    }

    /** @param place code of a street or community that they are to be of; empty for all that is seen */
    public Answer read(Collection<String> figures, Collection<String> charts, String place) {
        var gone = new HashSet<String>();
        var closed = new HashSet<String>();
        var read = new HashMap<FigureKey, FigureReading>();
        var drawn = new HashMap<FigureKey, ChartReading>();
        bySource(figures, gone).forEach((source, keys) -> {
            if (isOpen(source, keys, closed)) {
                read.putAll(source.read(keys, place));
            }
        });
        bySource(charts, gone).forEach((source, keys) -> {
            if (isOpen(source, keys, closed)) {
                drawn.putAll(source.charts(keys, place));
            }
        });
        missing(figures, read.keySet(), closed).forEach(gone::add);
        missing(charts, drawn.keySet(), closed).forEach(gone::add);
        return new Answer(read, drawn, gone, closed);
    }

    /** Those of them that whoever asks has no right to. */
    public Set<String> closed(Collection<String> figures, Collection<String> charts) {
        return Stream.concat(figures.stream(), charts.stream())
                .filter(text -> FigureKey.parse(text)
                        .flatMap(this::source)
                        .filter(source -> !source.isOpen())
                        .isPresent())
                .collect(Collectors.toSet());
    }

    private Map<FigureSource, Set<FigureKey>> bySource(Collection<String> keys, Set<String> gone) {
        var bySource = new HashMap<FigureSource, Set<FigureKey>>();
        for (var text : keys) {
            var key = FigureKey.parse(text);
            key.flatMap(this::source)
                    .ifPresentOrElse(
                            source -> bySource.computeIfAbsent(source, s -> new HashSet<>())
                                    .add(key.orElseThrow()),
                            () -> gone.add(text));
        }
        return bySource;
    }

    private Optional<FigureSource> source(FigureKey key) {
        return sources.stream()
                .filter(source -> source.name().equals(key.source()))
                .findAny();
    }

    private static boolean isOpen(FigureSource source, Set<FigureKey> keys, Set<String> closed) {
        if (!source.isOpen()) {
            keys.forEach(key -> closed.add(key.toString()));
            return false;
        }
        return true;
    }

    private static Set<String> missing(Collection<String> asked, Set<FigureKey> found, Set<String> closed) {
        var known = found.stream().map(FigureKey::toString).collect(Collectors.toSet());
        return asked.stream()
                .filter(key -> !known.contains(key) && !closed.contains(key))
                .collect(Collectors.toSet());
    }
}
