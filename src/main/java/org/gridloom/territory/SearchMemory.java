package org.gridloom.territory;

import jakarta.annotation.PreDestroy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.gridloom.live.Change;
import org.gridloom.live.ChangeListener;
import org.gridloom.live.HeldInMemory;
import org.gridloom.territory.search.Entry;
import org.gridloom.territory.search.SearchIndex;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The search index of all sources, kept true by the change stream: a changed street is read anew in the background, the old answers hold meanwhile.
 * After a break of the stream nothing old is answered; the next question waits for the reading.
 */
@Component
class SearchMemory implements ChangeListener, HeldInMemory {

    private static final Logger log = LoggerFactory.getLogger(SearchMemory.class);

    private static final int STREET_CODE = 9;

    private final List<SearchSource> sources;
    private final JdbcClient jdbc;
    private final ExecutorService reader = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("search-reader").factory());

    /** Rises when what is held may be old; what was read before is then not kept. */
    private final AtomicInteger era = new AtomicInteger();

    private volatile @Nullable SearchIndex held;

    SearchMemory(List<SearchSource> sources, JdbcClient jdbc) {
        this.sources = List.copyOf(sources);
        this.jdbc = jdbc;
    }

    SearchIndex index() {
        var index = held;
        return index != null ? index : read();
    }

    @Override
    public String heldName() {
        return "search";
    }

    @Override
    public boolean isLoaded() {
        return held != null;
    }

    private synchronized SearchIndex read() {
        var index = held;
        while (index == null) {
            var before = era.get();
            var began = System.nanoTime();
            index = SearchIndex.EMPTY.with(entries(sources, streets()));
            held = index;
            if (era.get() != before) {
                held = null;
                index = null;
            } else {
                log.info(
                        "{} things can be looked up, read in {} ms",
                        index.size(),
                        (System.nanoTime() - began) / 1_000_000);
            }
        }
        return index;
    }

    /** So that the first one who asks need not wait. */
    @EventListener(ApplicationReadyEvent.class)
    void readAhead() {
        reader.execute(this::index);
    }

    @Override
    public void on(Change change) {
        var touched = sources.stream()
                .filter(source -> source.changedBy().contains(change.kind()))
                .toList();
        if (!touched.isEmpty()) {
            var street = change.key().length() >= STREET_CODE ? change.key().substring(0, STREET_CODE) : "";
            reader.execute(() -> readAgain(touched, street));
        }
    }

    private synchronized void readAgain(List<SearchSource> touched, String street) {
        var index = held;
        if (index == null) {
            return; // the next question reads everything
        }
        var before = era.get();
        var streets = streets();
        var changed = streets.stream()
                .filter(s -> street.isEmpty() || s.equals(street))
                .toList();
        var next = index.without(part -> !streets.contains(part.substring(0, STREET_CODE)))
                .with(entries(touched, changed));
        held = next;
        if (era.get() != before) {
            held = null;
        }
    }

    private Map<String, List<Entry>> entries(List<SearchSource> of, List<String> streets) {
        Map<String, List<Entry>> entries = new HashMap<>();
        for (var street : streets) {
            of.forEach(source -> entries.put(street + source.name(), source.entries(street)));
        }
        return entries;
    }

    private List<String> streets() {
        return jdbc.sql("select code from street").query(String.class).list();
    }

    /** Does not wait for a reading that goes on; that one sees the new era. */
    @Override
    public void lost() {
        era.incrementAndGet();
        held = null;
        readAhead();
    }

    @PreDestroy
    void stop() {
        reader.shutdownNow();
    }
}
