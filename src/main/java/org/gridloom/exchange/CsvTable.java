package org.gridloom.exchange;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** A table of lines and separators. Its encoding and separator are found out; neither is in the file. */
final class CsvTable {

    private static final List<Character> SEPARATORS = List.of(',', '\t', ';', '|', '，');
    private static final int LINES_LOOKED_AT = 20;

    private CsvTable() {}

    static TableRead read(byte[] file) {
        var remarks = List.<Message>of();
        var encoding = marked(file);
        if (encoding.isEmpty()) {
            var guess = DbfEncoding.lookingLike(file);
            encoding = Optional.of(guess);
            remarks = guess == StandardCharsets.UTF_8
                    ? List.of()
                    : List.of(Message.of(Fault.TEXT_ENCODING_GUESSED, guess.displayName()));
        }
        String text;
        try {
            text = encoding.get().newDecoder().decode(ByteBuffer.wrap(file)).toString();
        } catch (CharacterCodingException e) {
            return TableRead.Bad.of(Fault.NOT_TEXT);
        }
        if (text.indexOf('\u0000') >= 0) {
            return TableRead.Bad.of(Fault.NOT_TEXT);
        }
        return read(text, remarks);
    }

    private static TableRead read(String text, List<Message> remarks) {
        var format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(separator(text))
                .setIgnoreEmptyLines(false)
                .setLenientEof(false)
                .get();
        var sheet = new SheetMaker("");
        long line = 0;
        try (var records = format.parse(new StringReader(text))) {
            // A text over several lines makes records fewer than lines: rows are counted as a spreadsheet shows them.
            for (CSVRecord record : records) {
                line = records.getCurrentLineNumber();
                sheet.add((int) record.getRecordNumber(), List.of(record.values()));
            }
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            return TableRead.Bad.of(Fault.CSV_BROKEN, line + 1);
        } catch (SheetMaker.TooMuch e) {
            return TableRead.Bad.of(Fault.TABLE_BEYOND_LIMITS, TableReader.MOST_ROWS, TableReader.MOST_COLUMNS);
        }
        return sheet.sheet()
                .<TableRead>map(found -> new TableRead.Good(List.of(found), remarks))
                .orElseGet(() -> TableRead.Bad.of(Fault.NO_ROWS));
    }

    private static Optional<Charset> marked(byte[] file) {
        if (file.length >= 3 && file[0] == (byte) 0xEF && file[1] == (byte) 0xBB && file[2] == (byte) 0xBF) {
            return Optional.of(StandardCharsets.UTF_8);
        }
        if (file.length >= 2
                && (file[0] == (byte) 0xFF && file[1] == (byte) 0xFE
                        || file[0] == (byte) 0xFE && file[1] == (byte) 0xFF)) {
            return Optional.of(StandardCharsets.UTF_16);
        }
        return Optional.empty();
    }

    /** The one that the first lines have most of, outside of quotes. */
    private static char separator(String text) {
        var counts = new int[SEPARATORS.size()];
        boolean quoted = false;
        int lines = 0;
        for (int i = 0; i < text.length() && lines < LINES_LOOKED_AT; i++) {
            char c = text.charAt(i);
            quoted ^= c == '"';
            int which = quoted ? -1 : SEPARATORS.indexOf(c);
            if (which >= 0) {
                counts[which]++;
            } else if (c == '\n' && !quoted) {
                lines++;
            }
        }
        int best = 0;
        for (int i = 1; i < counts.length; i++) {
            best = counts[i] > counts[best] ? i : best;
        }
        return SEPARATORS.get(best);
    }
}
