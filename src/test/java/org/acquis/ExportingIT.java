package org.acquis;

import static org.acquis.schema.Tables.ASSESSMENT_METHOD;
import static org.acquis.schema.Tables.COMPETENCY;
import static org.acquis.schema.Tables.CRITERION;
import static org.acquis.schema.Tables.CRITERION_LEVEL;
import static org.acquis.schema.Tables.FRAMEWORK_VERSION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.acquis.documents.ExportFormat;
import org.acquis.documents.Exported;
import org.acquis.documents.ExportingVersion;
import org.acquis.framework.Bilingual;
import org.acquis.framework.VersionId;
import org.acquis.framework.VersionStatus;
import org.acquis.framework.drafts.Draft;
import org.acquis.framework.drafts.DraftId;
import org.acquis.framework.drafts.PublishingDraft;
import org.acquis.framework.drafts.SelectDraft;
import org.acquis.framework.drafts.StartingDraft;
import org.acquis.framework.exchange.AccommodationRule;
import org.acquis.framework.exchange.Place;
import org.acquis.framework.exchange.Reading;
import org.acquis.framework.exchange.UnderstoodFramework;
import org.acquis.framework.exchange.UnderstoodHeading;
import org.acquis.framework.exchange.Wording;
import org.acquis.framework.exchange.reading.ReadingFile;
import org.acquis.framework.versions.AdoptingTemplate;
import org.acquis.framework.versions.AttachingRules;
import org.acquis.framework.versions.BundledFramework;
import org.acquis.framework.versions.SelectVersionContent;
import org.acquis.framework.versions.WritingVersion;
import org.acquis.ops.AuditLog;
import org.acquis.ops.Database;
import org.acquis.ops.TestDatabase;
import org.acquis.platform.SchoolId;
import org.acquis.platform.Schools;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** A version leaves one school and comes into another as the same version. */
class ExportingIT {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-25T08:00:00Z"), ZoneOffset.UTC);
    private static final Database DATABASE = TestDatabase.fresh();
    private static int schools;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private long school;
    private String name;

    @TempDir
    private Path folder;

    @BeforeEach
    void found() {
        school("Lycée " + ++schools);
        name = "Lycée " + ++schools;
        school = school(name);
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Test
    void an_export_is_imported_by_another_school_as_the_same_version() {
        VersionId adopted = adopted();
        enrich(adopted.value());
        UnderstoodFramework before = content(school, adopted);
        assertThat(before.criteria())
                .anyMatch(each -> each.essential() && each.note().isPresent());

        assertSame(elsewhere(adopted), before);
    }

    @Test
    void codes_of_criteria_keep_the_gap_that_a_retired_one_left() {
        VersionId adopted = adopted();
        DATABASE.sql()
                .update(CRITERION)
                .set(CRITERION.CODE, "C1.1.K9")
                .where(CRITERION.VERSION_ID.eq(adopted.value()), CRITERION.CODE.eq("C1.1.K2"))
                .execute();

        assertSame(elsewhere(adopted), content(school, adopted));
    }

    @Test
    void what_no_document_said_is_not_said_after_an_export_either() {
        UnderstoodFramework bundled = BundledFramework.read();
        VersionId written = DATABASE.transaction(tx -> new WritingVersion(tx, school)
                .write(
                        bundled.withIdentifier(identifier())
                                .withHeading(UnderstoodHeading.of(
                                        Optional.of("Boulangerie"), Optional.empty(), Optional.empty())),
                        "2026",
                        VersionStatus.PUBLISHED,
                        Optional.empty(),
                        CLOCK.instant()));

        assertThat(elsewhere(written).heading())
                .isEqualTo(content(school, written).heading());
    }

    @Test
    void the_command_writes_the_version_that_is_named_by_label_or_by_number() throws IOException {
        VersionId adopted = adopted();
        Path file = folder.resolve("out.json");

        run("1.0", "--school", name);
        run(Long.toString(adopted.value()), "--school", name, "-o", file.toString());

        assertThat(Files.readAllBytes(file)).isEqualTo(out.toByteArray());
        assertThat(new ReadingFile().read(out.toByteArray())).isInstanceOf(Reading.Understood.class);
        assertThat(folder).isDirectoryContaining(each -> each.equals(file)).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void every_format_is_written_whole() throws IOException {
        adopted();
        for (ExportFormat format : ExportFormat.values()) {
            Path file = folder.resolve(format.code());

            run("1.0", "--school", name, "--format", format.code(), "-o", file.toString());

            assertThat(Files.size(file)).as(format.code()).isGreaterThan(10_000);
        }
    }

    @Test
    void a_document_is_written_in_the_language_that_is_asked_for() throws IOException {
        adopted();
        Path file = folder.resolve("v.pdf");
        for (String language : List.of("fr", "en")) {
            run("1.0", "--school", name, "--format", "pdf", "--language", language, "-o", file.toString());

            try (PDDocument written = Loader.loadPDF(file.toFile())) {
                assertThat(written.getDocumentCatalog().getLanguage()).isEqualTo(language);
            }
        }
        assertThatThrownBy(() ->
                        run("1.0", "--school", name, "--format", "pdf", "--language", "de", "-o", file.toString()))
                .isInstanceOf(SetupRefused.class)
                .hasMessage("There is no PDF in de. There are: fr, en");
    }

    @Test
    void a_version_that_is_too_large_for_a_pdf_is_refused_and_leaves_the_file_as_it_was() throws IOException {
        UnderstoodFramework bundled = BundledFramework.read();
        DATABASE.transaction(tx -> new WritingVersion(tx, school)
                .write(
                        bundled.withIdentifier(identifier())
                                .withHeading(new UnderstoodHeading(
                                        Optional.of(Wording.official("Longue")),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.of(new Bilingual("x".repeat(600_000), "x")),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty())),
                        "2026",
                        VersionStatus.PUBLISHED,
                        Optional.empty(),
                        CLOCK.instant()));
        Path file = Files.writeString(folder.resolve("v.pdf"), "as it was");

        assertThatThrownBy(() -> run("2026", "--school", name, "--format", "pdf", "-o", file.toString()))
                .isInstanceOf(SetupRefused.class)
                .hasMessage("This version is too large for a PDF. The other formats hold all of it.");

        assertThat(file).hasContent("as it was");
    }

    @Test
    void versions_are_listed_with_number_label_state_and_title() {
        VersionId adopted = adopted();

        run("--list", "--school", name);

        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo(adopted.value() + "\t1.0\tpublished\tMarketing digital : stratégie, communication,"
                        + " performance et management" + System.lineSeparator());
    }

    @Test
    void what_cannot_be_exported_is_refused_with_the_remedy() {
        VersionId adopted = adopted();
        String number = Long.toString(adopted.value());

        assertThatThrownBy(() -> run("1.0", "--school", "Nulle part"))
                .isInstanceOf(SetupRefused.class)
                .hasMessageContainingAll("Nulle part", name);
        assertThatThrownBy(() -> run("2031", "--school", name))
                .isInstanceOf(SetupRefused.class)
                .hasMessageContainingAll("2031", number + "\t1.0");
        assertThatThrownBy(() -> run("1.0"))
                .isInstanceOf(SetupRefused.class)
                .hasMessageContainingAll("--school NAME", name);
        assertThatThrownBy(() -> run("1.0", "--school", name, "--format", "xlsx"))
                .isInstanceOf(SetupRefused.class)
                .hasMessageContaining("-o FILE");
        assertThatThrownBy(() -> run("--school", name)).hasMessageContaining("acquis export --list");
        assertThatThrownBy(() -> run("1.0", "--school", name, "--format", "docx"))
                .isInstanceOf(SetupRefused.class)
                .hasMessageContainingAll("docx", "case");
        assertThatThrownBy(() -> run("1.0", "--school", name, "-o", folder.toString()))
                .isInstanceOf(SetupRefused.class)
                .hasMessageContaining("folder that exists");
        long other = school("Lycée " + ++schools);
        assertThat(new ExportingVersion(DATABASE.sql()).of(other, adopted, ExportFormat.CASE, Locale.FRENCH))
                .isInstanceOf(Exported.NotThere.class);
        DATABASE.sql()
                .update(FRAMEWORK_VERSION)
                .set(FRAMEWORK_VERSION.STATUS, VersionStatus.DRAFT.code())
                .where(FRAMEWORK_VERSION.ID.eq(adopted.value()))
                .execute();
        assertThatThrownBy(() -> run(number, "--school", name)).hasMessageContaining("It has none yet.");
    }

    private void run(String... arguments) {
        ExportCommand command = new ExportCommand();
        new CommandLine(command).parseArgs(arguments);
        command.export(DATABASE.sql(), new PrintStream(out, true, StandardCharsets.UTF_8));
    }

    /** All that a school can add to the template: official sentences, notes, indicators, levels of one criterion. */
    private static void enrich(long version) {
        var sql = DATABASE.sql();
        sql.update(CRITERION)
                .set(CRITERION.OFFICIAL_WORDING, DSL.concat(DSL.inline("Phrase de "), CRITERION.CODE))
                .set(CRITERION.WEIGHT, new BigDecimal("1.5"))
                .set(CRITERION.ESSENTIAL, true)
                .set(CRITERION.NOTE, "À lire avec la grille.")
                .set(CRITERION.INDICATORS, "[\"un sondage\", \"deux sources\"]")
                .where(CRITERION.VERSION_ID.eq(version))
                .execute();
        sql.update(CRITERION_LEVEL)
                .set(CRITERION_LEVEL.DESCRIPTOR, "Ce qui se voit à ce niveau.")
                .where(CRITERION_LEVEL.CRITERION_ID.in(
                        sql.select(CRITERION.ID).from(CRITERION).where(CRITERION.CODE.like("C2.%"))))
                .execute();
        sql.update(COMPETENCY)
                .set(COMPETENCY.OFFICIAL_WORDING, "Faire ceci :\n- et cela,\n- puis autre chose")
                .where(COMPETENCY.VERSION_ID.eq(version))
                .execute();
        sql.update(ASSESSMENT_METHOD)
                .set(ASSESSMENT_METHOD.OFFICIAL_WORDING, "À partir d'un cas, le candidat agit.")
                .set(ASSESSMENT_METHOD.OFFICIAL_ACCOMMODATION, "Le temps peut être majoré.")
                .set(ASSESSMENT_METHOD.PRINTED_KIND, "Étude de cas")
                .where(ASSESSMENT_METHOD.COMPETENCY_ID.in(
                        sql.select(COMPETENCY.ID).from(COMPETENCY).where(COMPETENCY.VERSION_ID.eq(version))))
                .execute();
        new AttachingRules(sql)
                .to(
                        version,
                        List.of(
                                new AccommodationRule(
                                        AccommodationRule.Code.REQUEST,
                                        Wording.official("Chacun peut demander."),
                                        Optional.empty(),
                                        new Place.Whole()),
                                new AccommodationRule(
                                        AccommodationRule.Code.OTHER,
                                        Wording.official("Autre règle."),
                                        Optional.of(new AccommodationRule.Conditions(
                                                List.of(
                                                        Wording.official("une condition"),
                                                        Wording.label(new Bilingual("une autre", "another"))),
                                                false,
                                                Optional.of("L'une ou l'autre :"))),
                                        new Place.Whole())));
    }

    /** Exports, and publishes what an import of it gives in a new school. */
    private UnderstoodFramework elsewhere(VersionId version) {
        Exported outcome = new ExportingVersion(DATABASE.sql()).of(school, version, ExportFormat.CASE, Locale.FRENCH);
        byte[] file = ((Exported.Made) outcome).file().content();
        Reading.Understood read = (Reading.Understood) new ReadingFile().read(file);
        long other = school("Lycée " + ++schools);
        AuditLog audit = new AuditLog(CLOCK);
        DraftId id = new StartingDraft(DATABASE, audit, CLOCK).from(other, read, Optional.empty(), Optional.empty());
        Draft draft = new SelectDraft(DATABASE.sql()).of(other, id).orElseThrow();
        VersionId published = ((PublishingDraft.Outcome.Published) new PublishingDraft(DATABASE, audit, CLOCK)
                        .publish(other, id, draft.edition(), "2027", Optional.empty()))
                .version();
        return content(other, published);
    }

    private static String identifier() {
        return String.format("00000000-0000-0000-0000-%012d", schools);
    }

    private VersionId adopted() {
        return DATABASE.transaction(tx -> new AdoptingTemplate(CLOCK).into(tx, school));
    }

    private static UnderstoodFramework content(long school, VersionId version) {
        return new SelectVersionContent(DATABASE.sql()).of(school, version).orElseThrow();
    }

    private static void assertSame(UnderstoodFramework actual, UnderstoodFramework expected) {
        assertThat(actual)
                .usingRecursiveComparison()
                .ignoringFieldsMatchingRegexes(".*place")
                .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                .isEqualTo(expected);
    }

    private static long school(String name) {
        SchoolId id = new Schools(DATABASE.sql()).create(name, CLOCK.instant());
        return id.value();
    }
}
