package org.acquis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The guide to conformance and the tests say the same. A test bears the cases it shows at the head of its name
 * ({@code "I5 I6 blank parameters count as absent"}), a test of many rows as the first argument of each.
 */
class ConformanceTest {
    private static final Path GUIDE = Path.of("src", "site", "markdown", "conformance.md");
    private static final Pattern ROW = Pattern.compile("^\\| ([A-Z][0-9]+) \\|.*\\|([^|]+)\\|$", Pattern.MULTILINE);
    private static final Pattern NAMED = Pattern.compile("`([A-Za-z]+#[a-z_0-9]+)`");
    private static final Pattern CASE = Pattern.compile("[A-Z][0-9]+");

    @Test
    void every_case_of_the_guide_has_its_tests_and_every_test_its_cases() throws Exception {
        Set<String> tests = tests();

        assertThat(tests).hasSizeGreaterThan(200);
        assertThat(guide()).containsExactlyInAnyOrderElementsOf(tests);
    }

    @Test
    void a_case_stands_in_the_guide_once() throws IOException {
        Matcher row = ROW.matcher(Files.readString(GUIDE));
        assertThat(row.results().map(found -> found.group(1))).doesNotHaveDuplicates();
    }

    /** One entry for a case and a test: {@code "B27 StateTest#a_replayed_nonce_is_refused"}. */
    private static Set<String> guide() throws IOException {
        Set<String> shown = new TreeSet<>();
        Matcher row = ROW.matcher(Files.readString(GUIDE));
        while (row.find()) {
            String id = row.group(1);
            List<MatchResult> named = NAMED.matcher(row.group(2)).results().toList();
            if (named.isEmpty()) {
                shown.add(id + " without a test");
            }
            named.forEach(test -> shown.add(id + " " + test.group(1)));
        }
        return shown;
    }

    private static Set<String> tests() throws Exception {
        Set<String> shown = new TreeSet<>();
        Path root = Path.of(ConformanceTest.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(ConformanceTest::holdsTests).toList()) {
                String name = root.relativize(file).toString().replaceAll("[/\\\\]", ".");
                Class<?> type = Class.forName(
                        name.substring(0, name.length() - ".class".length()),
                        false,
                        ConformanceTest.class.getClassLoader());
                for (Method method : type.getDeclaredMethods()) {
                    cases(method).forEach(id -> shown.add(id + " " + type.getSimpleName() + "#" + method.getName()));
                }
            }
        }
        return shown;
    }

    private static boolean holdsTests(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith("Test.class") || name.endsWith("IT.class");
    }

    private static Set<String> cases(Method method) throws ReflectiveOperationException {
        DisplayName plain = method.getAnnotation(DisplayName.class);
        ParameterizedTest many = method.getAnnotation(ParameterizedTest.class);
        String name = plain != null ? plain.value() : many != null ? many.name() : "";
        Set<String> ids = new TreeSet<>();
        Arrays.stream(name.split(" "))
                .takeWhile(word -> CASE.matcher(word).matches())
                .forEach(ids::add);
        MethodSource source = method.getAnnotation(MethodSource.class);
        if (name.startsWith("{0} ") && source != null) {
            for (String provider : source.value()) {
                rows(method.getDeclaringClass().getDeclaredMethod(provider))
                        .map(row -> String.valueOf(row.get()[0]))
                        .filter(id -> CASE.matcher(id).matches())
                        .forEach(ids::add);
            }
        }
        return ids;
    }

    @SuppressWarnings("unchecked")
    private static Stream<Arguments> rows(Method provider) throws ReflectiveOperationException {
        provider.setAccessible(true);
        return (Stream<Arguments>) provider.invoke(null);
    }
}
