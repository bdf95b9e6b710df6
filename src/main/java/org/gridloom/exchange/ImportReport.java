package org.gridloom.exchange;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an import made of its files: per file and layer how many records ended how, each kind of reason with its first records by name, and what
 * is to be said of the whole. Texts come in the reader's language, see {@link ReportText} and {@link ReportJson}.
 */
public record ImportReport(List<FileLine> files, List<Tally> tallies, List<Group> groups, List<Message> statements) {

    /** Stands for the layer of records of which none is known. */
    public static final String NO_LAYER = "";

    public ImportReport {
        files = List.copyOf(files);
        tallies = List.copyOf(tallies);
        groups = List.copyOf(groups);
        statements = List.copyOf(statements);
    }

    /** @param unreadable why nothing of the file was kept; null where it was read to its end */
    public record FileLine(
            String file, @Nullable String format, @Nullable Message unreadable) {}

    /** {@code read} is the sum of taken, joined, repeated, left out and refused; repaired ones are among them. */
    public record Tally(
            String file,
            String layer,
            long read,
            long taken,
            long joined,
            long repeated,
            long leftOut,
            long refused,
            long repaired) {

        static Tally of(String file, String layer, Map<Outcome, Long> counts) {
            long all = counts.values().stream().mapToLong(Long::longValue).sum();
            long repaired = counts.getOrDefault(Outcome.REPAIRED, 0L);
            return new Tally(
                    file,
                    layer,
                    all - repaired,
                    counts.getOrDefault(Outcome.TAKEN, 0L),
                    counts.getOrDefault(Outcome.JOINED, 0L),
                    counts.getOrDefault(Outcome.REPEATED, 0L),
                    counts.getOrDefault(Outcome.LEFT_OUT, 0L),
                    counts.getOrDefault(Outcome.REFUSED, 0L),
                    repaired);
        }
    }

    /** All records of a file and layer with the same kind of reason. */
    public record Group(String file, String layer, Outcome outcome, long count, List<Example> examples) {
        public Group {
            examples = List.copyOf(examples);
        }

        public Reason reason() {
            return examples.getFirst().why().reason();
        }
    }

    public record Example(long record, @Nullable String id, Message why) {}

    public long taken() {
        return tallies.stream().mapToLong(Tally::taken).sum();
    }

    public long refused() {
        return tallies.stream().mapToLong(Tally::refused).sum();
    }

    /** Whether anything at all was taken. */
    public boolean usable() {
        return taken() > 0;
    }

    public String text(Locale locale) {
        return new ReportText(this, locale).toString();
    }
}
