package org.gridloom.incident.table;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.gridloom.account.SystemAccount;
import org.gridloom.incident.BroughtIncidents;
import org.gridloom.incident.IncidentNumber;
import org.gridloom.incident.Incidents;
import org.gridloom.incident.table.TableImports.Progress;
import org.gridloom.incident.table.TableImports.Undone;
import org.gridloom.incident.table.TableRecords.Did;
import org.springframework.stereotype.Component;

/** Makes incidents of judged rows, and takes them back. Call in the transaction of the import. */
@Component
class TableBringing {

    /** JPA looks through all it knows at every flush. */
    private static final int FORGET_AFTER = 50;

    private final Incidents incidents;
    private final BroughtIncidents brought;
    private final TableRecords records;
    private final EntityManager entities;
    private final Clock clock;

    TableBringing(
            Incidents incidents, BroughtIncidents brought, TableRecords records, EntityManager entities, Clock clock) {
        this.incidents = incidents;
        this.brought = brought;
        this.records = records;
        this.entities = entities;
        this.clock = clock;
    }

    /** Who stands in the histories for what was done in another system. */
    static String actor(String source) {
        return "table:" + source;
    }

    void bring(long importId, String source, List<JudgedRow> judged, Progress progress) {
        var rows = inOrder(judged);
        for (int done = 0; done < rows.size(); done++) {
            if (!progress.at(done, rows.size())) {
                throw new RowJudge.Stopped();
            }
            bring(importId, source, rows.get(done));
            if (done % FORGET_AFTER == 0) {
                entities.flush();
                entities.clear();
            }
        }
        progress.at(rows.size(), rows.size());
    }

    /**
     * What holds rows that others want comes last: those that change incidents, and those of today, since a day's numbers are given one after the
     * other and today's reports wait for theirs.
     */
    private List<JudgedRow> inOrder(List<JudgedRow> judged) {
        var today = day(clock.instant());
        return judged.stream()
                .filter(row -> row.matter() != null)
                .filter(row -> row.outcome() != RowOutcome.SAME)
                .sorted(Comparator.<JudgedRow>comparingInt(row -> switch (row.outcome()) {
                            case CHANGED -> 1;
                            case ADDED -> day(matter(row).reportedAt()).equals(today) ? 2 : 0;
                            case WAITING, SAME, REFUSED, LEFT_OUT -> 0;
                        })
                        .thenComparing(
                                row -> row.known().map(KnownRecord::incident).orElse(""))
                        .thenComparing(row -> matter(row).reportedAt()))
                .toList();
    }

    private static LocalDate day(Instant at) {
        return at.atZone(IncidentNumber.ZONE).toLocalDate();
    }

    private static TableMatter matter(JudgedRow row) {
        return Objects.requireNonNull(row.matter());
    }

    private void bring(long importId, String source, JudgedRow row) {
        var matter = matter(row);
        var incident = row.known().map(KnownRecord::incident);
        if (incident.isPresent()) {
            var now = matter.hasPlace() ? matter : matter.at(0, 0); // its place stays what it is
            var before = as(source, () -> brought.amend(incident.get(), now.report(), matter.ending(actor(source))));
            records.brought(source, importId, matter, incident.get());
            records.did(importId, source, matter, Did.CHANGED, row.known(), before);
        } else if (matter.hasPlace()) {
            records.brought(source, importId, matter, incidentOf(source, matter));
            records.did(importId, source, matter, Did.ADDED, row.known(), null);
        } else {
            records.waits(source, importId, matter, row.reason());
            if (row.known().isEmpty()) {
                records.did(importId, source, matter, Did.WAITING, row.known(), null);
            }
        }
    }

    /** Its number. */
    String incidentOf(String source, TableMatter matter) {
        return as(source, () -> incidents.bringPast(matter.past(actor(source)))).number();
    }

    Undone takeBack(long importId, String source) {
        var kept = new ArrayList<String>();
        int taken = 0;
        for (var done : records.doneBy(importId)) {
            var known = records.known(source, List.of(done.number())).get(done.number());
            if (known == null) {
                continue;
            }
            if (takeBack(source, done, known)) {
                taken++;
            } else {
                kept.add(Optional.ofNullable(known.incident()).orElse(done.number()));
            }
        }
        return new Undone(taken, kept);
    }

    private boolean takeBack(String source, TableRecords.DoneTo done, KnownRecord known) {
        var incident = known.incident();
        var before = done.before();
        if (before != null && incident != null) {
            var restored = as(source, () -> brought.restore(incident, before));
            if (restored) {
                records.backTo(source, done.number(), done.contentBefore());
            }
            return restored;
        }
        if (incident != null && !as(source, () -> brought.withdraw(incident))) {
            return false;
        }
        records.forget(source, done.number());
        return true;
    }

    /** False where people here have worked on it. */
    boolean withdraw(String source, String incident) {
        return as(source, () -> brought.withdraw(incident));
    }

    private static <T> T as(String source, Supplier<T> work) {
        return SystemAccount.act(actor(source), work);
    }
}
