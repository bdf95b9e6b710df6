package org.gridloom.tour.play;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.gridloom.account.Scope;
import org.gridloom.tile.Coding;
import org.gridloom.tile.Tiles;
import org.gridloom.tour.Ground;
import org.gridloom.tour.Play;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * A tour in one folder that plays from a disk: {@code index.html}, the player, the figures of the moment, the tiles round the stops, the pictures. A browser
 * reads no files for a page from a disk, so all that a page would fetch is written as scripts.
 */
@Component
public class OfflineCopies {

    /** Enough for some thirty stops in a town; a folder that a stick holds and a browser opens at once. */
    public static final int MOST_TILES = 20_000;

    public static final long MOST_BYTES = 64L * 1024 * 1024;

    /** Tiles of one script, as text. */
    private static final int SCRIPT = 4 * 1024 * 1024;

    /** Made by the frontend's build: the player with everything that it needs, in one script without imports. */
    private static final ClassPathResource PLAYER = new ClassPathResource("META-INF/VAADIN/webapp/tour-offline.js");

    /**
     * @param setup what the player is told once, whose layers have addresses of {@code disk://}
     * @param grounds by stop
     * @param pictures JPEG, by the addresses that the stops have for them; each is read when it is written, so that only one is in memory
     */
    public record Contents(
            Play play, Object setup, Map<String, Ground> grounds, Map<String, Supplier<Optional<byte[]>>> pictures) {

        /** The counterpart is {@code Copy} of {@code frontend/tour/offline/disk-source.ts}. */
        private Map<String, Object> told() {
            return Map.of("play", play, "setup", setup, "grounds", grounds);
        }
    }

    public sealed interface Packing {}

    /** Tiles as a copy has them, by "layer/z/x/y". */
    public record Packed(Map<String, byte[]> tiles) implements Packing {}

    /** The ground round the stops is more than a copy may have; how much it is at least, in bytes before they are compressed. */
    public record TooLarge(int tiles, long bytes) implements Packing {}

    private final Tiles tiles;
    private final JsonMapper json;

    OfflineCopies(Tiles tiles, JsonMapper json) {
        this.tiles = tiles;
        this.json = json;
    }

    /** Whether the frontend was built with what a copy needs. */
    public boolean isPossible() {
        return PLAYER.exists();
    }

    /** The tiles that the stops need, as far as the scope sees them; a tile without anything in it is empty. */
    public Packing pack(List<Play.Stop> stops, Scope scope) {
        var packed = new LinkedHashMap<String, byte[]>();
        var bytes = 0L;
        for (var layer : tiles.layers()) {
            for (var address : StopTiles.of(
                    stops, layer.name(), layer.zooms().min(), layer.zooms().max())) {
                var tile = tiles.tile(layer.name(), address, scope, Coding.PLAIN);
                packed.put(layer.name() + "/" + address, tile.bytes());
                bytes += tile.bytes().length;
                if (packed.size() > MOST_TILES || bytes > MOST_BYTES) {
                    return new TooLarge(packed.size(), bytes);
                }
            }
        }
        return new Packed(packed);
    }

    public void write(Contents contents, Packed packed, Locale locale, OutputStream out) throws IOException {
        try (var zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            put(zip, "player.js", PLAYER);
            put(
                    zip,
                    "tour.js",
                    "globalThis.gridloomTour = " + inScript(json.writeValueAsString(contents.told())) + ";\n");
            var scripts = putTiles(zip, packed);
            for (var picture : contents.pictures().entrySet()) {
                var jpeg = picture.getValue().get();
                if (jpeg.isPresent()) {
                    put(zip, picture.getKey(), jpeg.get());
                }
            }
            put(zip, "index.html", page(contents.play(), locale, scripts));
        }
    }

    /** As so many scripts: a browser does better with some than with one. */
    private static int putTiles(ZipOutputStream zip, Packed packed) throws IOException {
        var scripts = 0;
        var script = new StringBuilder();
        for (var tile : packed.tiles().entrySet()) {
            script.append('"')
                    .append(tile.getKey())
                    .append("\":\"")
                    .append(Base64.getEncoder().encodeToString(tile.getValue()))
                    .append("\",\n");
            if (script.length() > SCRIPT) {
                put(zip, tileScript(++scripts), asScript(script));
                script.setLength(0);
            }
        }
        put(zip, tileScript(++scripts), asScript(script));
        return scripts;
    }

    private static String tileScript(int number) {
        return "tiles-" + number + ".js";
    }

    private static String asScript(CharSequence tiles) {
        return "Object.assign((globalThis.gridloomTiles ??= {}), {\n" + tiles + "});\n";
    }

    private static String page(Play play, Locale locale, int tileScripts) {
        var page = new StringBuilder("""
                <!DOCTYPE html>
                <html lang="%s">
                <head>
                  <meta charset="UTF-8" />
                  <meta name="viewport" content="width=device-width, initial-scale=1" />
                  <title>%s</title>
                </head>
                <body>
                  <main id="tour"></main>
                  <script src="tour.js"></script>
                """.formatted(locale.toLanguageTag(), escaped(play.title())));
        for (var i = 1; i <= tileScripts; i++) {
            page.append("  <script src=\"").append(tileScript(i)).append("\"></script>\n");
        }
        return page.append("""
                  <script src="player.js"></script>
                </body>
                </html>
                """).toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }

    /** What ends a line in a script but not in JSON. */
    private static String inScript(String json) {
        return json.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029");
    }

    private static void put(ZipOutputStream zip, String name, Resource resource) throws IOException {
        put(zip, name, resource.getContentAsByteArray());
    }

    private static void put(ZipOutputStream zip, String name, String text) throws IOException {
        put(zip, name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(bytes);
        zip.closeEntry();
    }
}
