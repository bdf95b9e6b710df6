package org.gridloom.incident.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.server.Command;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import org.gridloom.incident.BulkDeeds;
import org.gridloom.incident.BulkDeeds.Result;
import org.gridloom.incident.Deed;
import org.gridloom.incident.IncidentSummary;
import org.gridloom.shell.Numbers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;

/** Does one deed to many matters while the desk goes on: how far it is, and in the end of each what was done, or why not. */
class BulkRun extends Div {

    private static final Logger log = LoggerFactory.getLogger(BulkRun.class);

    /** As often as anybody sees it. */
    private static final long TOLD_EACH_NANOS = 250_000_000;

    private final transient List<IncidentSummary> matters;
    private final transient Deed deed;
    private final transient BulkDeeds bulk;
    private final ProgressBar bar = new ProgressBar();
    private final Paragraph said = new Paragraph();
    private final AtomicBoolean stopped = new AtomicBoolean();
    private boolean over;

    BulkRun(List<IncidentSummary> matters, Deed deed, BulkDeeds bulk) {
        this.matters = List.copyOf(matters);
        this.deed = deed;
        this.bulk = bulk;
        addClassName("bulk-run");
        said.getElement().setAttribute("role", "status");
        bar.setMax(Math.max(1, matters.size()));
        add(said, bar);
        tell(0);
    }

    /** @param ended called with the page's lock */
    void start(Runnable ended) {
        var ui = UI.getCurrent();
        Thread.ofVirtual().name("bulk-deed").start(new DelegatingSecurityContextRunnable(() -> {
            var results = new ArrayList<Result>();
            RuntimeException fault = null;
            try {
                bulk.advance(matters, deed, telling(results, ui));
            } catch (RuntimeException e) {
                log.error("{} of {} were done to, then it failed", results.size(), matters.size(), e);
                fault = e;
            }
            var failed = fault != null;
            tell(ui, () -> {
                over = true;
                show(results, failed);
                ended.run();
            });
        }));
    }

    private Predicate<Result> telling(List<Result> results, UI ui) {
        var told = new long[] {System.nanoTime()};
        return result -> {
            results.add(result);
            if (System.nanoTime() - told[0] > TOLD_EACH_NANOS) {
                told[0] = System.nanoTime();
                var now = results.size();
                tell(ui, () -> tell(now));
            }
            return !stopped.get();
        };
    }

    /** Where the page was closed nobody looks any more; what was asked for is done all the same. */
    private static void tell(UI ui, Command words) {
        try {
            ui.access(words);
        } catch (UIDetachedException closed) {
            log.debug("The page in which many were done to was closed", closed);
        }
    }

    boolean isOver() {
        return over;
    }

    /** After the one that is being done to. */
    void stop() {
        stopped.set(true);
    }

    private void tell(int done) {
        bar.setValue(done);
        said.setText(getTranslation("incident.bulk.progress", Numbers.of(done), Numbers.of(matters.size())));
    }

    private void show(List<Result> results, boolean failed) {
        var done = results.stream().filter(Result::isDone).count();
        said.setText(getTranslation("incident.bulk.done", Numbers.of(done), Numbers.of(matters.size() - done)));
        bar.setVisible(false);
        if (failed) {
            var words = new Paragraph(getTranslation("incident.bulk.failed"));
            words.addClassName("incident-missing");
            add(words);
        } else if (results.size() < matters.size()) {
            add(new Paragraph(getTranslation("incident.bulk.stopped", Numbers.of(matters.size() - results.size()))));
        }
        var list = new Grid<Result>();
        list.addComponentColumn(BulkRun::matter)
                .setHeader(getTranslation("incident.title"))
                .setFlexGrow(1);
        list.addComponentColumn(BulkRun::outcome)
                .setHeader(getTranslation("incident.bulk.outcome"))
                .setFlexGrow(1);
        list.setItems(results.stream()
                .sorted((one, other) -> Boolean.compare(one.isDone(), other.isDone()))
                .toList());
        list.setAllRowsVisible(results.size() <= 8);
        add(list);
    }

    private static Anchor matter(Result result) {
        var link = new Anchor(
                IncidentsView.ROUTE + "/" + result.before().number(),
                result.before().number() + " " + result.before().title());
        link.getElement().setAttribute("router-link", true);
        return link;
    }

    private static Span outcome(Result result) {
        var words = new Span((result.isDone() ? "✓ " : "✗ ") + words(result));
        words.addClassName(result.isDone() ? "done" : "undone");
        words.setTitle(words(result));
        return words;
    }

    private static String words(Result result) {
        return switch (result) {
            case Result.Tried tried -> IncidentWords.outcomeOfMany(tried.outcome());
            case Result.Gone _ -> IncidentWords.gone();
        };
    }
}
