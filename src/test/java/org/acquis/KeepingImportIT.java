package org.acquis;

import static org.acquis.schema.Tables.FRAMEWORK_DRAFT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.acquis.framework.drafts.DraftSummary;
import org.acquis.framework.drafts.SelectDraft;
import org.acquis.framework.exchange.Documents;
import org.acquis.framework.exchange.Reading;
import org.acquis.framework.exchange.UnderstoodFramework;
import org.acquis.framework.exchange.casefile.WritingCase;
import org.acquis.framework.exchange.reading.ReadingFile;
import org.acquis.framework.versions.BundledFramework;
import org.acquis.framework.versions.LockedVersion;
import org.acquis.framework.versions.SelectLockedVersions;
import org.acquis.ops.Database;
import org.acquis.ops.TestDatabase;
import org.acquis.platform.School;
import org.acquis.platform.Schools;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class KeepingImportIT {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-25T08:00:00Z"), ZoneOffset.UTC);
    private static final Database DATABASE = TestDatabase.fresh();

    private final List<String> told = new ArrayList<>();
    private final School school = school("Lycée d'import");

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Test
    void a_file_becomes_a_draft_of_the_school_and_the_operator_reads_where_it_is_reviewed() {
        keep(Documents.reading("fournil.txt"), Optional.empty());

        DraftSummary draft =
                new SelectDraft(DATABASE.sql()).all(school.id().value()).get(0);
        assertThat(draft.sourceName()).contains("référentiel.txt");
        assertThat(told)
                .containsExactly("It is kept as draft number " + draft.id().value()
                        + " of \"Lycée d'import\", with 9 doubts to review. In the platform, open Acquis as an"
                        + " administrator or a certification engineer of this school, then \"Frameworks\""
                        + " (\"Référentiels\").");
    }

    @Test
    void with_open_doubts_nothing_is_published_and_all_that_is_in_the_way_is_listed() {
        assertThatThrownBy(() -> keep(Documents.reading("fournil.txt"), Optional.of("2026")))
                .isInstanceOf(SetupRefused.class)
                .hasMessageContainingAll(
                        "9 doubts are open [open-doubts]", "the référentiel has no title [no-title]", "draft number");

        assertThat(versions()).isEmpty();
        assertThat(new SelectDraft(DATABASE.sql()).all(school.id().value())).hasSize(1);
    }

    @Test
    void a_file_without_doubts_is_published_at_once_and_only_once_under_a_label() {
        keep(bundled(), Optional.of("2026"));

        LockedVersion version = versions().get(0);
        assertThat(version.label()).isEqualTo("2026");
        assertThat(told)
                .containsExactly(
                        "Published as version 2026, number " + version.id().value() + ", of \"Lycée d'import\".");
        assertThatThrownBy(() -> keep(bundled(), Optional.of("2026")))
                .isInstanceOf(SetupRefused.class)
                .hasMessageContainingAll("as version 2026 already", "another label");
        assertThat(DATABASE.sql()
                        .fetchCount(
                                FRAMEWORK_DRAFT,
                                FRAMEWORK_DRAFT.SCHOOL_ID.eq(school.id().value())))
                .isZero();
        keep(bundled(), Optional.of("2027"));
        assertThat(told)
                .contains("It is another edition of version 2026, number "
                        + version.id().value() + ".");
    }

    @Test
    void a_competency_that_is_not_in_the_file_is_a_doubt_and_never_a_failure_of_the_database() {
        String file = written(BundledFramework.read())
                .replaceFirst("(\"competencies\" : \\[ )", "$1\"00000000-0000-4000-8000-000000000000\", ");

        assertThatThrownBy(() -> keep(read(file), Optional.of("2026")))
                .isInstanceOf(SetupRefused.class)
                .hasMessageContainingAll("It was not published", "one doubt is open [open-doubts]", "with 1 doubt");
        assertThat(versions()).isEmpty();
    }

    @Test
    void what_no_version_can_hold_is_named_part_by_part() {
        UnderstoodFramework bundled = BundledFramework.read();
        String file = written(bundled)
                .replace(bundled.blocks().get(0).title().shown(), "é".repeat(10_001))
                .replace("\"C2.1\"", "\"" + "C".repeat(31) + "\"")
                .replace("\"points\" : 1,", "\"points\" : 7,")
                .replace(bundled.tasks().get(0).title().fr(), "é".repeat(1_001));

        assertThatThrownBy(() -> keep(read(file), Optional.of("2026")))
                .isInstanceOf(SetupRefused.class)
                .hasMessageContainingAll(
                        "A1: a text of this part is longer than 10,000 characters [text-too-long]",
                        "C".repeat(31) + ": this code is too long [code-too-long]",
                        "the scale needs points that rise",
                        "T1: the title of this task is longer than 1,000 characters [task-title-too-long]");
        assertThat(versions()).isEmpty();
    }

    @Test
    void a_file_may_have_a_long_name() {
        new KeepingImport(DATABASE, CLOCK, told::add)
                .keep(school, bundled(), "n".repeat(251) + ".json", Optional.empty());

        assertThat(new SelectDraft(DATABASE.sql())
                        .all(school.id().value())
                        .get(0)
                        .sourceName())
                .hasValueSatisfying(name -> assertThat(name).hasSize(200));
    }

    @Test
    void a_label_that_no_version_can_bear_is_refused_first() {
        assertThatThrownBy(() -> KeepingImport.check(Optional.of(" "))).isInstanceOf(SetupRefused.class);
        assertThatThrownBy(() -> KeepingImport.check(Optional.of("x".repeat(101))))
                .isInstanceOf(SetupRefused.class);
        KeepingImport.check(Optional.of("2026"));
    }

    private void keep(Reading.Understood reading, Optional<String> label) {
        new KeepingImport(DATABASE, CLOCK, told::add).keep(school, reading, "référentiel.txt", label);
    }

    private List<LockedVersion> versions() {
        return new SelectLockedVersions(DATABASE.sql()).of(school.id().value());
    }

    private static Reading.Understood bundled() {
        return read(written(BundledFramework.read()));
    }

    private static String written(UnderstoodFramework framework) {
        return new String(new WritingCase(CLOCK.instant()).write(framework), StandardCharsets.UTF_8);
    }

    private static Reading.Understood read(String file) {
        return (Reading.Understood) new ReadingFile().read(file.getBytes(StandardCharsets.UTF_8));
    }

    private static School school(String name) {
        Schools schools = new Schools(DATABASE.sql());
        return schools.find(schools.create(name, CLOCK.instant())).orElseThrow();
    }
}
