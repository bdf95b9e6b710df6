package org.gridloom.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/** {@code src/docs/settings.md} against the program. */
class SettingsTest {

    private static final Path DOCUMENT = Path.of("src/docs/settings.md");
    private static final Path PROPERTIES = Path.of("src/main/resources/application.properties");
    private static final Path DEMONSTRATION = Path.of("src/main/resources/application-demonstration.properties");

    /** With the default after a colon. */
    private static final Pattern VALUE = Pattern.compile("\\$\\{(gridloom\\.[a-z0-9.-]+)(?::([^}]*))?}");

    /** The cells of a line of the document's table. */
    private static final Pattern LINE =
            Pattern.compile("^\\| `(gridloom\\.[a-z0-9.-]+)` \\| (?:`([^`]*)`)? ?\\|", Pattern.MULTILINE);

    private static final Pattern VARIABLE = Pattern.compile("GRIDLOOM_[A-Z_]*[A-Z]");

    @Test
    void everyPropertyIsDocumentedAndEveryDocumentedOneExists() {
        assertThat(documented().keySet()).isEqualTo(inProgram().keySet());
    }

    @Test
    void theDocumentedDefaultsAreThoseOfTheProgram() {
        assertThat(documented()).isEqualTo(inProgram());
    }

    @Test
    void everyVariableIsDocumentedAndEveryDocumentedOneExists() {
        var properties = documented().keySet().stream()
                .map(name -> name.toUpperCase(Locale.ROOT).replace('.', '_').replace("-", ""))
                .collect(Collectors.toSet());
        var inProgram = Stream.concat(files(Path.of("src/launcher")), Stream.of(Path.of("gridloom"), PROPERTIES))
                .flatMap(SettingsTest::variables)
                .filter(name -> !name.startsWith("GRIDLOOM_TEST_"));
        assertThat(without(properties, variables(DOCUMENT))).isEqualTo(without(properties, inProgram));
    }

    private static Set<String> without(Set<String> some, Stream<String> names) {
        return names.filter(name -> !some.contains(name)).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Name and default; an empty text where there is none. */
    private static Map<String, String> documented() {
        return LINE.matcher(read(DOCUMENT))
                .results()
                .collect(Collectors.toMap(
                        line -> line.group(1),
                        line -> line.group(2) == null ? "" : line.group(2),
                        (a, b) -> a,
                        TreeMap::new));
    }

    private static Map<String, String> inProgram() {
        var found = new TreeMap<String, String>();
        files(Path.of("src/main/java"))
                .flatMap(file -> VALUE.matcher(read(file)).results())
                .forEach(value -> found.put(value.group(1), value.group(2) == null ? "" : value.group(2)));
        bound().forEach(name -> found.put(name, ""));
        found.putAll(defaults(DEMONSTRATION, "gridloom.demonstration."));
        found.putAll(defaults(PROPERTIES, "gridloom."));
        return found;
    }

    private static Map<String, String> defaults(Path file, String prefix) {
        var defaults = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            defaults.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return defaults.stringPropertyNames().stream()
                .filter(name -> name.startsWith(prefix))
                .collect(Collectors.toMap(name -> name, name -> fromEnvironment(defaults.getProperty(name))));
    }

    /** {@code ${VARIABLE:default}} is its default. */
    private static String fromEnvironment(String value) {
        return value.replaceAll("^\\$\\{[A-Z_]+:(.*)}$", "$1");
    }

    /** Of the records that Spring fills, named as it names them. */
    private static Set<String> bound() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        return scanner.findCandidateComponents("org.gridloom").stream()
                .map(found -> ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null))
                .flatMap(type -> components(
                        type.getAnnotation(ConfigurationProperties.class).value(), type))
                .collect(Collectors.toSet());
    }

    private static Stream<String> components(String prefix, Class<?> type) {
        if (!type.isRecord()) {
            return Stream.of(prefix);
        }
        return Stream.of(type.getRecordComponents())
                .flatMap(component -> components(
                        prefix + "."
                                + component
                                        .getName()
                                        .replaceAll("([A-Z])", "-$1")
                                        .toLowerCase(Locale.ROOT),
                        component.getType()));
    }

    private static Stream<String> variables(Path file) {
        return VARIABLE.matcher(read(file)).results().map(MatchResult::group);
    }

    private static Stream<Path> files(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
