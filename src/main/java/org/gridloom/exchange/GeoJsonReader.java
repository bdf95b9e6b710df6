package org.gridloom.exchange;

import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/**
 * GeoJSON (RFC 7946): a FeatureCollection, or one Feature. Members may come in any order. Older files that name their coordinate system by its
 * EPSG number are read in that system; it is looked for ahead, since some programs name it after all features. A byte-order mark is skipped; any encoding but UTF-8 is said to be wrong.
 */
public final class GeoJsonReader implements FeatureReader {

    private final Limits limits;
    private final JsonFactory json;

    public GeoJsonReader() {
        this(Limits.USUAL);
    }

    public GeoJsonReader(Limits limits) {
        this.limits = limits;
        json = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(limits.nesting())
                        .maxStringLength(limits.text())
                        .maxNameLength(Math.min(limits.text(), 50_000))
                        .maxNumberLength(1_000)
                        .maxDocumentLength(limits.characters())
                        .build())
                // Some programs write NaN; then one record is refused instead of the file.
                .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                .build();
    }

    @Override
    public String format() {
        return "GeoJSON";
    }

    @Override
    public boolean recognises(String name, byte[] head) {
        var ending = name.toLowerCase(Locale.ROOT);
        if (ending.endsWith(".geojson") || ending.endsWith(".json")) {
            return true;
        }
        // ISO 8859-1 maps every byte, so this cannot fail on foreign content.
        var beginning = new String(head, StandardCharsets.ISO_8859_1);
        return beginning.replaceFirst("^\u00EF\u00BB\u00BF", "").stripLeading().startsWith("{")
                && beginning.contains("\"Feature");
    }

    @Override
    public ReadingEnd read(SourceFile file, Datum datum, Records records) {
        var document = new Document(file, datum, records);
        try (var text = new ToItsEnd(text(file));
                var parser = json.createParser(ObjectReadContext.empty(), text)) {
            try {
                return document.read(parser);
            } catch (StreamReadException broken) {
                return document.unreadable(text.ended ? Fault.TRUNCATED : Fault.MALFORMED_JSON, broken);
            }
        } catch (StreamConstraintsException beyond) {
            return document.unreadable(Fault.BEYOND_LIMITS, beyond);
        } catch (JacksonIOException io) {
            return document.unreadable(io.getCause());
        } catch (JacksonException broken) {
            return document.unreadable(Fault.MALFORMED_JSON, broken);
        } catch (IOException io) {
            return document.unreadable(io);
        }
    }

    private static Reader text(SourceFile file) throws IOException {
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        return new InputStreamReader(pastByteOrderMark(file.content().open()), decoder);
    }

    /** The foreign system that a file names, wherever it does; null also where it breaks off before, which reading it will find too. */
    private @Nullable String crsAhead(SourceFile file) {
        try (var text = text(file);
                var parser = json.createParser(ObjectReadContext.empty(), text)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                var name = parser.currentName();
                parser.nextToken();
                if (name.equals("crs")) {
                    return GeoJsonCrs.foreign(parser);
                }
                parser.skipChildren();
            }
            return null;
        } catch (JacksonException | IOException _) {
            return null;
        }
    }

    /** Knows whether the parser asked for more than there is: then the file breaks off rather than being wrong where it stopped. */
    private static final class ToItsEnd extends FilterReader {

        boolean ended;

        ToItsEnd(Reader in) {
            super(in);
        }

        @Override
        public int read(char[] into, int offset, int length) throws IOException {
            int read = super.read(into, offset, length);
            ended |= read < 0;
            return read;
        }
    }

    private static InputStream pastByteOrderMark(InputStream bytes) throws IOException {
        var pushback = new PushbackInputStream(bytes, 3);
        var head = pushback.readNBytes(3);
        boolean mark = head.length == 3 && head[0] == (byte) 0xEF && head[1] == (byte) 0xBB && head[2] == (byte) 0xBF;
        if (!mark) {
            pushback.unread(head);
        }
        return pushback;
    }

    /** One file while it is read. */
    private final class Document {

        private final SourceFile source;
        private final String file;
        private final Datum datum;
        private final Records records;
        private long record;
        private @Nullable String type;
        private @Nullable String layerName;
        private SourceCrs crs = SourceCrs.LONGITUDE_LATITUDE;
        private @Nullable Message fault;
        private boolean crsKnown;
        private boolean features;

        Document(SourceFile source, Datum datum, Records records) {
            this.source = source;
            file = source.name();
            this.datum = datum;
            this.records = records;
        }

        ReadingEnd read(JsonParser parser) {
            var first = parser.nextToken();
            if (first == null) {
                return new ReadingEnd.Unreadable(Message.of(Fault.EMPTY_FILE));
            }
            if (first != JsonToken.START_OBJECT) {
                return notGeoJson("it does not begin with {");
            }
            var whole = new GeoJsonRecord(limits);
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                var name = parser.currentName();
                parser.nextToken();
                member(parser, name, whole);
            }
            if ("Feature".equals(type)) {
                record++;
                whole.deliver(new Origin(file, record), crs, datum, records);
            } else if (!"FeatureCollection".equals(type)) {
                return notGeoJson(type == null ? "no \"type\"" : "type " + type);
            } else if (!features) {
                return notGeoJson("no \"features\"");
            }
            // Whatever follows the closing brace means the file is not what it seems.
            if (parser.nextToken() != null) {
                return notGeoJson("something follows its end");
            }
            return fault == null ? new ReadingEnd.Complete(layerName, crs.remarks()) : new ReadingEnd.Unreadable(fault);
        }

        private void member(JsonParser parser, String name, GeoJsonRecord whole) {
            switch (name) {
                case "type" -> type = GeoJsonRecord.text(parser);
                case "name" -> layerName = GeoJsonRecord.text(parser);
                case "crs" -> crs(GeoJsonCrs.foreign(parser));
                case "features" -> {
                    if (parser.currentToken() == JsonToken.START_ARRAY) {
                        if (!crsKnown) {
                            crs(crsAhead(source));
                        }
                        features = true;
                        features(parser);
                    } else {
                        parser.skipChildren();
                    }
                }
                default -> whole.member(parser, name);
            }
        }

        private void features(JsonParser parser) {
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                record++;
                var origin = new Origin(file, record);
                if (parser.currentToken() != JsonToken.START_OBJECT) {
                    parser.skipChildren();
                    records.refused(origin, null, Message.of(Fault.NOT_A_FEATURE));
                    continue;
                }
                var each = new GeoJsonRecord(limits);
                while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                    var name = parser.currentName();
                    parser.nextToken();
                    each.member(parser, name);
                }
                each.deliver(origin, crs, datum, records);
            }
        }

        /** The first word on it counts. */
        private void crs(@Nullable String foreign) {
            if (crsKnown || foreign == null) {
                crsKnown = true;
                return;
            }
            crsKnown = true;
            var known = GeoJsonCrs.epsg(foreign).flatMap(SourceCrs::ofEpsg);
            if (known.isEmpty()) {
                fault = Message.of(Fault.UNKNOWN_CRS, Naming.shortened(foreign));
            } else {
                crs = known.get();
            }
        }

        private ReadingEnd notGeoJson(String why) {
            return new ReadingEnd.Unreadable(Message.of(Fault.NOT_GEOJSON, why));
        }

        ReadingEnd unreadable(Fault fault, JacksonException at) {
            var where = at.getLocation();
            // Text, so that no language puts separators into line numbers.
            return new ReadingEnd.Unreadable(Message.of(
                    fault,
                    where == null ? "?" : Integer.toString(where.getLineNr()),
                    where == null ? "?" : Integer.toString(where.getColumnNr()),
                    record));
        }

        ReadingEnd unreadable(IOException io) {
            return new ReadingEnd.Unreadable(
                    switch (io) {
                        case CharacterCodingException _ -> Message.of(Fault.NOT_UTF8, record);
                        case NoSuchFileException _ -> Message.of(Fault.NO_SUCH_FILE);
                        case AccessDeniedException _ -> Message.of(Fault.NO_SUCH_FILE);
                        default -> Message.of(Fault.READ_ERROR, record);
                    });
        }
    }
}
