package org.gridloom.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;

/**
 * A file to be read: from disk, or from an upload. May be opened more than once.
 *
 * @param companions the files that belong to it: the same name with another ending
 */
public record SourceFile(String name, Content content, Companions companions) {

    /** Gives the bytes from the beginning each time it is asked. */
    @FunctionalInterface
    public interface Content {
        InputStream open() throws IOException;
    }

    /** Finds a companion by its ending, in small letters, without the dot. */
    @FunctionalInterface
    public interface Companions {
        Optional<Content> of(String ending);
    }

    public SourceFile(String name, Content content) {
        this(name, content, _ -> Optional.empty());
    }

    public static SourceFile of(Path path) {
        var fileName = path.getFileName();
        return new SourceFile(
                fileName == null ? path.toString() : fileName.toString(),
                () -> Files.newInputStream(path),
                ending -> beside(path, ending).map(found -> () -> Files.newInputStream(found)));
    }

    /** Endings are written large or small as it comes. */
    private static Optional<Path> beside(Path path, String ending) {
        var folder = path.toAbsolutePath().getParent();
        var wanted = stem(path.toString().replaceFirst("^.*[/\\\\]", "")) + "." + ending;
        if (folder == null) {
            return Optional.empty();
        }
        try (var files = Files.list(folder)) {
            return files.filter(each -> String.valueOf(each.getFileName()).equalsIgnoreCase(wanted))
                    .sorted()
                    .findFirst();
        } catch (IOException notReadable) {
            return Optional.empty();
        }
    }

    /** With those of the same name among other files, in addition to what it has. */
    SourceFile among(Collection<SourceFile> others) {
        return new SourceFile(
                name,
                content,
                ending -> companions
                        .of(ending)
                        .or(() -> others.stream()
                                .filter(each -> each.name.equalsIgnoreCase(stem(name) + "." + ending))
                                .map(SourceFile::content)
                                .findFirst()));
    }

    /** Whether it only belongs to one of others. */
    boolean accompanies(Collection<SourceFile> others, Collection<String> endings, String main) {
        return endings.stream().anyMatch(ending -> name.equalsIgnoreCase(stem(name) + "." + ending))
                && others.stream().anyMatch(each -> each.name.equalsIgnoreCase(stem(name) + "." + main));
    }

    private static String stem(String name) {
        return name.replaceFirst("\\.[^.]*$", "");
    }
}
