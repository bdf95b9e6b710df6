package org.gridloom.exchange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Writes down what becomes of each record while an import runs; {@link #report()} tells it. Keeps the first few records of each kind of message
 * by name and counts the rest, so its size does not grow with the file. Not for several threads.
 */
public final class ImportLog {

    /** How many records of one kind are named. */
    static final int EXAMPLES = 5;

    private final List<ImportReport.FileLine> files = new ArrayList<>();
    private final Map<Slot, Map<Outcome, Long>> counts = new LinkedHashMap<>();
    private final Map<GroupKey, Group> groups = new TreeMap<>();
    private final List<Message> statements = new ArrayList<>();

    private record Slot(String file, String layer) {}

    private record GroupKey(String file, String layer, Outcome outcome, String bundle, String reason)
            implements Comparable<GroupKey> {

        private static final Comparator<GroupKey> ORDER = Comparator.comparing(GroupKey::file)
                .thenComparing(GroupKey::layer)
                .thenComparing(GroupKey::outcome)
                .thenComparing(GroupKey::bundle)
                .thenComparing(GroupKey::reason);

        @Override
        public int compareTo(GroupKey other) {
            return ORDER.compare(this, other);
        }
    }

    private static final class Group {
        final List<ImportReport.Example> examples = new ArrayList<>();
        long count;
    }

    /** The log as one layer's features are written into it. */
    public final class OfLayer {

        private final String layer;

        private OfLayer(String layer) {
            this.layer = layer;
        }

        public void taken(Feature feature) {
            count(feature.origin(), layer, Outcome.TAKEN);
        }

        public void joined(Feature feature, Origin to) {
            end(feature.origin(), feature.id(), Outcome.JOINED, Message.of(Fault.JOINED, to.record(), to.file()));
        }

        /** Joined into another feature for a reason of the layer's own. */
        public void joined(Feature feature, Message why) {
            end(feature.origin(), feature.id(), Outcome.JOINED, why);
        }

        public void repeated(Feature feature, Origin of) {
            end(feature.origin(), feature.id(), Outcome.REPEATED, Message.of(Fault.REPEATED, of.record(), of.file()));
        }

        public void leftOut(Feature feature, Message why) {
            end(feature.origin(), feature.id(), Outcome.LEFT_OUT, why);
        }

        public void refused(Feature feature, Message why) {
            refused(feature.origin(), feature.id(), why);
        }

        void refused(Origin origin, @Nullable String id, Message why) {
            end(origin, id, Outcome.REFUSED, why);
        }

        /** In addition to how the record ends. */
        public void repaired(Feature feature, List<Message> what) {
            if (!what.isEmpty()) {
                count(feature.origin(), layer, Outcome.REPAIRED);
                what.forEach(each -> group(feature.origin(), layer, feature.id(), Outcome.REPAIRED, each));
            }
        }

        private void end(Origin origin, @Nullable String id, Outcome outcome, Message why) {
            count(origin, layer, outcome);
            group(origin, layer, id, outcome, why);
        }
    }

    public OfLayer of(Layer layer) {
        return new OfLayer(layer.code());
    }

    /** For records of which no layer is known. */
    OfLayer ofNoLayer() {
        return new OfLayer(ImportReport.NO_LAYER);
    }

    void fileRead(String file, String format) {
        files.add(new ImportReport.FileLine(file, format, null));
    }

    void fileUnreadable(String file, Message why) {
        files.add(new ImportReport.FileLine(file, null, why));
    }

    /** Something about the import as a whole. */
    public void say(Message statement) {
        statements.add(statement);
    }

    public ImportReport report() {
        var tallies = new ArrayList<ImportReport.Tally>();
        counts.forEach((slot, each) -> tallies.add(ImportReport.Tally.of(slot.file(), slot.layer(), each)));
        var told = new ArrayList<ImportReport.Group>();
        groups.forEach((key, group) ->
                told.add(new ImportReport.Group(key.file(), key.layer(), key.outcome(), group.count, group.examples)));
        return new ImportReport(files, tallies, told, statements);
    }

    private void count(Origin origin, String layer, Outcome outcome) {
        counts.computeIfAbsent(new Slot(origin.file(), layer), _ -> new EnumMap<>(Outcome.class))
                .merge(outcome, 1L, Long::sum);
    }

    private void group(Origin origin, String layer, @Nullable String id, Outcome outcome, Message why) {
        var key = new GroupKey(
                origin.file(),
                layer,
                outcome,
                why.reason().bundle(),
                why.reason().name());
        var group = groups.computeIfAbsent(key, _ -> new Group());
        group.count++;
        if (group.examples.size() < EXAMPLES) {
            group.examples.add(new ImportReport.Example(origin.record(), id, why));
        }
    }
}
