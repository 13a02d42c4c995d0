package org.acquis.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemaIT {
    private static final Path COMMITTED = Path.of("src/main/java");
    private static final Set<String> WRITTEN_BY_HAND = Set.of("package-info.java", "UtcDateTime.java");

    @TempDir
    private Path fresh;

    @Test
    void the_committed_tables_are_those_of_the_migrations() throws Exception {
        GenerateSchema.into(fresh);
        var generated = sources(fresh);
        assertThat(generated).hasSizeGreaterThan(30);
        var committed = sources(COMMITTED);
        committed.keySet().removeAll(WRITTEN_BY_HAND);
        committed.entrySet().removeIf(file -> file.getValue().equals(generated.remove(file.getKey())));
        assertThat(Stream.concat(committed.keySet().stream(), generated.keySet().stream()))
                .as("differ; regenerate them with: mvn -Pcodegen test-compile exec:java, and delete what is left over")
                .isEmpty();
    }

    private static Map<String, String> sources(Path root) throws IOException {
        var folder = root.resolve("org/acquis/schema");
        var sources = new TreeMap<String, String>();
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                sources.put(folder.relativize(file).toString().replace('\\', '/'), comparable(Files.readString(file)));
            }
        }
        return sources;
    }

    /** On a JDK that knows this lint the generator suppresses it; on 17, which wrote the committed files, it does not. */
    private static String comparable(String source) {
        return source.replace(", \"this-escape\"", "");
    }
}
