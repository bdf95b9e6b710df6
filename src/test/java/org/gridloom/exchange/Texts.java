package org.gridloom.exchange;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Files and readings for tests. */
public final class Texts {

    private static final Path DATA = Path.of("../shared/data");

    private Texts() {}

    public static SourceFile file(String name, String text) {
        return file(name, text.getBytes(StandardCharsets.UTF_8));
    }

    public static SourceFile file(String name, byte[] bytes) {
        return new SourceFile(name, () -> new ByteArrayInputStream(bytes));
    }

    /** A collection of features given as {@code properties → geometry} JSON. */
    public static String collection(String... features) {
        return "{\"type\":\"FeatureCollection\",\"features\":[" + String.join(",", features) + "]}";
    }

    public static String feature(String properties, String geometry) {
        return "{\"type\":\"Feature\",\"properties\":" + properties + ",\"geometry\":" + geometry + "}";
    }

    /** Real files beside the project; says so in one line where there are none. */
    public static List<Path> real(String folder, String test) throws java.io.IOException {
        var there = DATA.resolve(folder);
        if (!Files.isDirectory(there)) {
            System.out.println(test + ": no " + there + ", only the examples in the test are used");
            return List.of();
        }
        try (var files = Files.list(there)) {
            return files.filter(file -> file.toString().endsWith(".geojson"))
                    .sorted()
                    .toList();
        }
    }

    /** What a reader gave. */
    public static class Reading implements FeatureReader.Records {
        public final List<Feature> features = new ArrayList<>();
        public final List<Message> repairs = new ArrayList<>();
        public final List<Message> refusals = new ArrayList<>();
        public final List<Origin> refused = new ArrayList<>();

        @Nullable
        ReadingEnd end;

        public static Reading of(SourceFile file) {
            return of(file, Limits.USUAL, Datum.WGS84);
        }

        static Reading of(FeatureReader reader, SourceFile file) {
            var reading = new Reading();
            reading.end = reader.read(file, Datum.WGS84, reading);
            return reading;
        }

        static Reading of(SourceFile file, Limits limits, Datum datum) {
            var reading = new Reading();
            reading.end = new GeoJsonReader(limits).read(file, datum, reading);
            return reading;
        }

        @Override
        public void read(Feature feature, List<Message> what) {
            features.add(feature);
            repairs.addAll(what);
        }

        @Override
        public void refused(Origin origin, @Nullable String id, Message why) {
            refused.add(origin);
            refusals.add(why);
        }

        List<Reason> reasons() {
            return refusals.stream().map(Message::reason).toList();
        }

        List<Reason> repairReasons() {
            return repairs.stream().map(Message::reason).toList();
        }

        /** What was said of the file as a whole. */
        List<Reason> said() {
            if (end instanceof ReadingEnd.Complete complete) {
                return complete.said().stream().map(Message::reason).toList();
            }
            throw new AssertionError("was not read: " + end);
        }

        Message unreadable() {
            if (end instanceof ReadingEnd.Unreadable unreadable) {
                return unreadable.why();
            }
            throw new AssertionError("was read: " + end);
        }

        static String english(Message message) {
            return message.text(Locale.ENGLISH);
        }
    }
}
