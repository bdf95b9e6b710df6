package org.gridloom.incident.table.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.util.function.Consumer;
import org.gridloom.exchange.TableSheet;
import org.gridloom.incident.table.TableImports;
import org.gridloom.incident.table.TableImports.Outcome;
import org.gridloom.incident.table.TableMapping;
import org.gridloom.incident.table.Trial;
import org.gridloom.shell.Numbers;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;

/** What would come of the import, and the import itself: it runs beside the screen, tells how far it is and can be stopped. */
class TrialStep extends Div {

    private static final Logger log = LoggerFactory.getLogger(TrialStep.class);

    /** Shown so often at most. */
    private static final long PACE_NANOS = 250_000_000;

    private final transient TableSheet sheet;
    private final transient TableMapping mapping;
    private final String file;
    private final transient TableImports imports;
    private final transient Consumer<Outcome.Done> brought;
    private final Button back;
    private final Button start = new Button();
    private final Button stop = new Button(getTranslation("table.stop"), e -> stop());
    private final ProgressBar bar = new ProgressBar();
    private final Span far = new Span();
    private final Div progress = new Div(bar, far, stop);
    private final Paragraph said = new Paragraph();
    private volatile boolean stopped;
    private volatile long told;

    TrialStep(
            TableSheet sheet,
            TableMapping mapping,
            String file,
            TableImports imports,
            Runnable back,
            Consumer<Outcome.Done> brought) {
        this.sheet = sheet;
        this.mapping = mapping;
        this.file = file;
        this.imports = imports;
        this.brought = brought;
        addClassName("table-trial");
        var trial = imports.tryOut(sheet, mapping);
        this.back = new Button(getTranslation("table.back"), e -> back.run());
        start.setText(getTranslation("table.start", Numbers.of(trial.changing())));
        start.addThemeVariants(ButtonVariant.PRIMARY);
        start.setEnabled(trial.changing() > 0);
        start.addClickListener(e -> start());
        progress.addClassName("table-progress");
        progress.setVisible(false);
        said.addClassName("table-bad");
        said.getElement().setAttribute("role", "alert");
        var acts = new Div(this.back, progress, said, start);
        acts.addClassName("table-acts");
        add(new TrialFigures(trial), new RemarkTable(trial.remarks(), file), acts);
        say(trial);
    }

    private void say(Trial trial) {
        said.setText(trial.changing() == 0 ? getTranslation("table.nothing") : "");
    }

    private void start() {
        stopped = false;
        back.setEnabled(false);
        start.setEnabled(false);
        progress.setVisible(true);
        bar.setIndeterminate(true);
        said.setText("");
        var ui = getUI().orElseThrow();
        Thread.ofVirtual().name("table-import").start(new DelegatingSecurityContextRunnable(() -> bring(ui)));
    }

    private void bring(UI ui) {
        @Nullable Outcome outcome = null;
        try {
            outcome = imports.bring(sheet, mapping, file, (done, all) -> far(ui, done, all));
        } catch (RuntimeException e) {
            log.error("Import of {} failed, nothing of it was kept", file, e);
        }
        var end = outcome;
        ui.access(() -> ended(end));
    }

    private boolean far(UI ui, int done, int all) {
        long now = System.nanoTime();
        if (now - told > PACE_NANOS) {
            told = now;
            ui.access(() -> {
                bar.setIndeterminate(done == 0);
                bar.setValue(all == 0 ? 1 : (double) done / all);
                far.setText(getTranslation("table.far", Numbers.of(done), Numbers.of(all)));
            });
        }
        return !stopped;
    }

    private void stop() {
        stopped = true;
        stop.setEnabled(false);
    }

    private void ended(@Nullable Outcome outcome) {
        progress.setVisible(false);
        stop.setEnabled(true);
        back.setEnabled(true);
        start.setEnabled(true);
        switch (outcome) {
            case null -> said.setText(getTranslation("table.failed"));
            case Outcome.Busy() -> said.setText(getTranslation("table.busy"));
            case Outcome.Stopped() -> said.setText(getTranslation("table.stopped"));
            case Outcome.Done done -> brought.accept(done);
        }
    }
}
