package org.acquis.framework.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The sources that the tests read, and what the readers say of them. */
public final class Documents {
    /** A page of a référentiel around some lines of its table. */
    static final String METHOD =
            "\n\nMise en situation professionnelle :\n\nÀ partir d'un cas réel, le candidat agit.\n\n";

    private Documents() {}

    public static byte[] bytes(String name) {
        try (InputStream file = Documents.class.getResourceAsStream(name)) {
            return Objects.requireNonNull(file, name).readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static UnderstoodFramework understood(String name) {
        return understood(bytes(name));
    }

    static UnderstoodFramework understoodText(String text) {
        return understood(text.getBytes(StandardCharsets.UTF_8));
    }

    static UnderstoodFramework understood(byte[] file) {
        Reading reading = new ReadingFile().read(file);
        assertThat(reading).isInstanceOf(Reading.Understood.class);
        return ((Reading.Understood) reading).framework();
    }

    /** A fixture, read. */
    public static Reading.Understood reading(String name) {
        return (Reading.Understood) new ReadingFile().read(bytes(name));
    }

    static FileRefusal refused(byte[] file) {
        Reading reading = new ReadingFile().read(file);
        assertThat(reading).isInstanceOf(Reading.Refused.class);
        return ((Reading.Refused) reading).refusal();
    }

    static UnderstoodCompetency competency(UnderstoodFramework framework, String code) {
        return framework.competencies().stream()
                .filter(competency -> competency.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    static List<String> criteria(UnderstoodFramework framework, String competency) {
        return competency(framework, competency).criteria().stream()
                .map(criterion -> criterion.wording().shown())
                .toList();
    }

    /** "line 12 cells-glued C1.3" */
    static List<String> doubts(UnderstoodFramework framework) {
        return framework.doubts().stream()
                .map(doubt -> (doubt.place().shown().en() + " " + doubt.code() + " " + doubt.about()).strip())
                .toList();
    }
}
