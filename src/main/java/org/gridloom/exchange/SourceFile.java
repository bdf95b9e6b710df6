package org.gridloom.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file to be read: from disk, or from an upload. May be opened more than once. */
public record SourceFile(String name, Content content) {

    /** Gives the bytes from the beginning each time it is asked. */
    @FunctionalInterface
    public interface Content {
        InputStream open() throws IOException;
    }

    public static SourceFile of(Path path) {
        var fileName = path.getFileName();
        return new SourceFile(
                fileName == null ? path.toString() : fileName.toString(), () -> Files.newInputStream(path));
    }
}
