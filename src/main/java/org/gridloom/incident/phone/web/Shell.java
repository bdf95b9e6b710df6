package org.gridloom.incident.phone.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.springframework.core.io.ClassPathResource;

/**
 * What the page is made of, and the service worker that keeps it: with the list of those files, and a version that is made of what is in them.
 *
 * @param worker the script
 */
record Shell(String worker) {

    private static final String RESOURCES = "META-INF/resources/";

    /** As the worker sees them from its own address. */
    private static final List<String> FILES = List.of(
            "phone.css",
            "phone.js",
            "drawing.js",
            "detail.js",
            "entry.js",
            "list.js",
            "matters.js",
            "place.js",
            "queue.js",
            "server.js",
            "sign.js",
            "words.js",
            "manifest.webmanifest",
            "../resident/draft.js",
            "../resident/photos.js",
            "../resident/resident.css",
            "../resident/shrink.js",
            "../resident/table.js",
            "../icons/gridloom.svg");

    static Shell read() {
        var all = sha256();
        FILES.forEach(file -> all.update(bytes(RESOURCES + at(file))));
        var script = text("org/gridloom/incident/phone/web/worker.js");
        all.update(script.getBytes(StandardCharsets.UTF_8));
        return new Shell("const VERSION = '%s';\nconst FILES = ['%s'];\n%s"
                .formatted(HexFormat.of().formatHex(all.digest(), 0, 8), String.join("', '", FILES), script));
    }

    private static String at(String file) {
        return file.startsWith("../") ? file.substring(3) : "phone/" + file;
    }

    private static String text(String path) {
        return new String(bytes(path), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String path) {
        try (var in = new ClassPathResource(path).getInputStream()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
