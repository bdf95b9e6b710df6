package org.gridloom.exchange;

import java.util.Locale;

/** An import report as text for a terminal. */
final class ReportText {

    /** The report's own words, in the bundle of {@link Fault}. */
    private enum Word implements Reason {
        TITLE,
        NOTHING,
        FILE_UNREADABLE,
        TALLY,
        GROUP,
        EXAMPLE,
        EXAMPLE_ID,
        MORE,
        REPAIRED,
        LEFT_OUT,
        REFUSED,
        TAKEN,
        JOINED_AS_PART,
        REPEATED_ANYHOW,
        NO_LAYER;

        @Override
        public String bundle() {
            return Fault.JOINED.bundle();
        }
    }

    private final ImportReport report;
    private final Locale locale;
    private final StringBuilder out = new StringBuilder();

    ReportText(ImportReport report, Locale locale) {
        this.report = report;
        this.locale = locale;
        write();
    }

    private void write() {
        line(0, say(Word.TITLE));
        for (var file : report.files()) {
            var why = file.unreadable();
            if (why != null) {
                line(1, say(Word.FILE_UNREADABLE, file.file(), why.text(locale)));
            }
        }
        if (report.tallies().isEmpty()) {
            line(1, say(Word.NOTHING));
        }
        for (var tally : report.tallies()) {
            var layer = tally.layer().equals(ImportReport.NO_LAYER) ? say(Word.NO_LAYER) : tally.layer();
            line(
                    1,
                    say(
                            Word.TALLY,
                            tally.file(),
                            layer,
                            tally.read(),
                            tally.taken(),
                            tally.joined(),
                            tally.repeated(),
                            tally.leftOut(),
                            tally.refused(),
                            tally.repaired()));
            report.groups().stream()
                    .filter(group ->
                            group.file().equals(tally.file()) && group.layer().equals(tally.layer()))
                    .forEach(this::group);
        }
        for (var statement : report.statements()) {
            line(1, statement.text(locale));
        }
    }

    private void group(ImportReport.Group group) {
        // Pieces of one id and repeats are the ordinary case: their number is in the line above.
        if (group.reason() == Fault.JOINED || group.reason() == Fault.REPEATED) {
            return;
        }
        var word = switch (group.outcome()) {
            case REPAIRED -> Word.REPAIRED;
            case LEFT_OUT -> Word.LEFT_OUT;
            case REFUSED -> Word.REFUSED;
            case TAKEN -> Word.TAKEN;
            case JOINED -> Word.JOINED_AS_PART;
            case REPEATED -> Word.REPEATED_ANYHOW;
        };
        line(2, say(Word.GROUP, say(word), group.count()));
        for (var example : group.examples()) {
            var id = example.id() == null ? "" : say(Word.EXAMPLE_ID, example.id());
            line(3, say(Word.EXAMPLE, example.record(), id, example.why().text(locale)));
        }
        if (group.count() > group.examples().size()) {
            line(3, say(Word.MORE, group.count() - group.examples().size()));
        }
    }

    private String say(Word word, Object... arguments) {
        return Message.of(word, arguments).text(locale);
    }

    private void line(int depth, String text) {
        // What a file says is not to move the terminal's cursor.
        out.append("  ".repeat(depth))
                .append(text.replaceAll("\\p{Cntrl}", "�"))
                .append(System.lineSeparator());
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
