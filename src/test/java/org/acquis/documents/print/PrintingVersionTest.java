package org.acquis.documents.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.acquis.documents.print.PrintingVersion.Sheet;
import org.acquis.framework.Bilingual;
import org.acquis.framework.VersionId;
import org.acquis.framework.VersionStatus;
import org.acquis.framework.exchange.AccommodationRule;
import org.acquis.framework.exchange.CriterionLevel;
import org.acquis.framework.exchange.UnderstoodActivity;
import org.acquis.framework.exchange.UnderstoodBlock;
import org.acquis.framework.exchange.UnderstoodCompetency;
import org.acquis.framework.exchange.UnderstoodCriterion;
import org.acquis.framework.exchange.UnderstoodFramework;
import org.acquis.framework.exchange.Wording;
import org.acquis.framework.versions.BundledFramework;
import org.acquis.framework.versions.LockedVersion;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is printed can be heard as well, holds every criterion, and says which words are the law's. */
class PrintingVersionTest {
    private final UnderstoodFramework bundled = BundledFramework.read();

    static Stream<Arguments> documents() {
        return Stream.of(Sheet.values())
                .flatMap(sheet -> Stream.of(Locale.FRENCH, Locale.ENGLISH).map(each -> Arguments.of(sheet, each)));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void a_document_is_tagged_has_language_and_title_and_its_fonts_inside(Sheet sheet, Locale language)
            throws IOException {
        try (PDDocument file = print(sheet, bundled, language)) {
            PDDocumentCatalog catalog = file.getDocumentCatalog();
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getLanguage()).isEqualTo(language.getLanguage());
            assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
            assertThat(file.getDocumentInformation().getTitle())
                    .contains(
                            language.equals(Locale.FRENCH)
                                    ? "Marketing digital : stratégie"
                                    : "Digital marketing: strategy");
            assertThat(new String(catalog.getMetadata().toByteArray(), StandardCharsets.UTF_8))
                    .contains("<pdfuaid:part>1</pdfuaid:part>");
            int fonts = 0;
            for (PDPage page : file.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    fonts++;
                    assertThat(page.getResources().getFont(name).isEmbedded())
                            .as(name.getName())
                            .isTrue();
                }
            }
            assertThat(fonts).isGreaterThan(file.getNumberOfPages());
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void headings_leave_no_level_out_and_every_heading_of_a_table_says_what_it_heads(Sheet sheet, Locale language)
            throws IOException {
        try (PDDocument file = print(sheet, bundled, language)) {
            Tags tags = new Tags(file);
            int above = 0;
            for (String heading :
                    tags.names().stream().filter(each -> each.matches("H\\d")).toList()) {
                int level = Integer.parseInt(heading.substring(1));
                assertThat(level).isBetween(1, above + 1);
                above = level;
            }
            assertThat(tags.of("H1")).hasSize(1);
            assertThat(tags.of(sheet == Sheet.FRAMEWORK ? "H4" : "H3")).hasSizeGreaterThanOrEqualTo(21);
            assertThat(tags.of("Table")).hasSizeGreaterThan(21).hasSameSizeAs(tags.of("Caption"));
            assertThat(tags.of("TH"))
                    .hasSizeGreaterThan(82)
                    .allSatisfy(each -> assertThat(Tags.scope(each)).isIn("Row", "Column"));
            assertThat(tags.of("TD")).hasSizeGreaterThan(82);
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void every_criterion_is_there_with_its_code_on_pages_that_are_numbered(Sheet sheet, Locale language)
            throws IOException {
        try (PDDocument file = print(sheet, bundled, language)) {
            String text = text(file);
            for (UnderstoodCriterion criterion : bundled.criteria()) {
                Bilingual label = criterion.wording().labelled();
                assertThat(text)
                        .contains(criterion.code())
                        .contains(squeezed(language.equals(Locale.FRENCH) ? label.fr() : label.en()));
            }
            assertThat(text).contains("1/" + file.getNumberOfPages());
            assertThat(text).contains(language.equals(Locale.FRENCH) ? "(libellésreformulés)" : "(rewordedlabels)");
        }
    }

    @Test
    void a_bookmark_is_cut_between_signs_however_many_characters_they_take() {
        String signs = "🙂".repeat(88);
        assertThat(PrintedVersion.cut(signs)).isEqualTo(signs);
        assertThat(PrintedVersion.cut("🙂".repeat(200))).endsWith("🙂…");
    }

    @Test
    void bookmarks_lead_to_blocs_activities_and_competencies() throws IOException {
        try (PDDocument file = print(Sheet.FRAMEWORK, bundled, Locale.FRENCH)) {
            List<String> entries = new ArrayList<>();
            for (PDOutlineItem item :
                    file.getDocumentCatalog().getDocumentOutline().children()) {
                entries.add(item.getTitle());
                assertThat(item.findDestinationPage(file)).as(item.getTitle()).isNotNull();
            }
            assertThat(entries).hasSize(7).contains("Échelle", "Épreuves", "Candidats en situation de handicap");
            PDOutlineItem activity = file.getDocumentCatalog()
                    .getDocumentOutline()
                    .getFirstChild()
                    .getNextSibling()
                    .getFirstChild();
            assertThat(activity.getTitle()).startsWith("A1.1 ");
            assertThat(activity.getFirstChild().getTitle()).startsWith("C1.1 ");
        }
    }

    @Test
    void rules_for_candidates_with_a_disability_and_frames_of_methods_are_in_the_framework() throws IOException {
        try (PDDocument file = print(Sheet.FRAMEWORK, bundled, Locale.FRENCH)) {
            String text = text(file);
            for (AccommodationRule rule : bundled.accommodationRules()) {
                assertThat(text).contains(squeezed(rule.text().shown()));
            }
            for (UnderstoodCompetency competency : bundled.competencies()) {
                assertThat(text)
                        .contains(squeezed(competency
                                .method()
                                .orElseThrow()
                                .accommodations()
                                .orElseThrow()
                                .shown()));
            }
        }
    }

    @Test
    void official_words_come_first_in_french_and_beside_the_label_in_english_marked_as_french() throws IOException {
        UnderstoodFramework official = withFirst(criterion -> new UnderstoodCriterion(
                criterion.identifier(),
                criterion.code(),
                new Wording(
                        Optional.of("La veille :\n- est outillée,\n- est datée"),
                        criterion.wording().label()),
                new BigDecimal("1.5"),
                true,
                List.of("un sondage"),
                Optional.of("À lire avec la grille."),
                criterion.levels().stream()
                        .map(level -> new CriterionLevel(level.identifier(), Optional.of("Ce qui se voit ici.")))
                        .toList(),
                criterion.place()));
        String label = squeezed(bundled.criteria().get(0).wording().labelled().fr());

        try (PDDocument french = print(Sheet.FRAMEWORK, official, Locale.FRENCH)) {
            assertThat(text(french))
                    .contains("Laveille:", "estdatée", "1,5", "Critèreessentiel", "unsondage", "Cequisevoitici.")
                    .contains("Àlireaveclagrille.", "(libelléreformulé)")
                    .doesNotContain(label);
        }
        try (PDDocument english = print(Sheet.FRAMEWORK, official, Locale.ENGLISH)) {
            assertThat(text(english)).contains("Laveille:", "Officialwording,inFrench", "1.5");
            assertThat(new Tags(english).of("P"))
                    .filteredOn(each -> "fr".equals(each.getLanguage()))
                    .hasSize(1);
            assertThat(new Tags(english).of("L"))
                    .extracting(PDStructureElement::getLanguage)
                    .contains("fr");
        }
        try (PDDocument grids = print(Sheet.GRIDS, official, Locale.FRENCH)) {
            assertThat(text(grids)).contains("Laveille:", "Cequisevoitici.", "Critèreessentiel");
        }
    }

    @Test
    void competencies_that_no_task_assesses_have_a_grid_of_their_own() {
        UnderstoodFramework fewer = bundled.withTasks(bundled.tasks().subList(0, 2));

        assertThat(new PrintedVersion(PrintWords.in(Locale.FRENCH), version(), fewer).grids())
                .extracting(PrintedGrid::code)
                .hasSize(2 + 18)
                .startsWith("T1", "T2", "C1.3")
                .doesNotContain("C1.1", "C1.2", "C2.1");
    }

    @Test
    void no_line_ends_with_an_apostrophe() throws IOException {
        UnderstoodFramework elided = withFirst(criterion -> criterion.withWording(
                Wording.official("d’où l'on voit qu’elle s'étend jusqu’à l’ensemble ".repeat(40))));

        try (PDDocument file = print(Sheet.GRIDS, elided, Locale.FRENCH)) {
            assertThat(new PDFTextStripper().getText(file).lines().map(String::stripTrailing))
                    .filteredOn(line -> line.contains("voit"))
                    .hasSizeGreaterThan(20)
                    .noneMatch(line -> line.matches(".*['’]"));
        }
    }

    @Test
    void what_is_typed_is_words_and_nothing_else() throws IOException {
        String typed = "<img src=\"file:///etc/passwd\"/> & \u0001\uFFFE]]> \"' ☃ \uD83D\uDE00";
        UnderstoodFramework hostile = withFirst(criterion -> criterion.withWording(Wording.official(typed)));

        try (PDDocument file = print(Sheet.FRAMEWORK, hostile, Locale.FRENCH)) {
            assertThat(text(file)).contains("<imgsrc=\"file:///etc/passwd\"/>&]]>");
        }
    }

    @Test
    void a_version_that_would_take_too_long_is_refused() {
        List<UnderstoodBlock> many = Collections.nCopies(12, bundled.blocks()).stream()
                .flatMap(List::stream)
                .toList();

        for (Sheet sheet : Sheet.values()) {
            assertThat(new PrintingVersion()
                            .print(
                                    sheet,
                                    version(),
                                    bundled.withTasks(List.of()).withBlocks(many),
                                    Locale.FRENCH))
                    .isEmpty();
        }
    }

    private interface Change {
        UnderstoodCriterion of(UnderstoodCriterion criterion);
    }

    private UnderstoodFramework withFirst(Change change) {
        UnderstoodBlock block = bundled.blocks().get(0);
        UnderstoodActivity activity = block.activities().get(0);
        UnderstoodCompetency competency = activity.competencies().get(0);
        return bundled.withBlocks(replaced(
                bundled.blocks(),
                block.withActivities(replaced(
                        block.activities(),
                        activity.withCompetencies(replaced(
                                activity.competencies(),
                                competency.withCriteria(replaced(
                                        competency.criteria(),
                                        change.of(competency.criteria().get(0))))))))));
    }

    private static <T> List<T> replaced(List<T> parts, T first) {
        List<T> changed = new ArrayList<>(parts);
        changed.set(0, first);
        return changed;
    }

    private static PDDocument print(Sheet sheet, UnderstoodFramework content, Locale language) throws IOException {
        return Loader.loadPDF(
                new PrintingVersion().print(sheet, version(), content, language).orElseThrow());
    }

    /** Without blanks, since lines break anywhere. */
    private static String text(PDDocument file) throws IOException {
        return squeezed(new PDFTextStripper().getText(file));
    }

    private static String squeezed(String text) {
        return text.replaceAll("[\\s\\u00A0]+", "");
    }

    private static LockedVersion version() {
        return new LockedVersion(
                new VersionId(1),
                "2a26d05e-7815-51a6-a092-24c5d24a677a",
                "Marketing digital",
                "2026",
                VersionStatus.PUBLISHED,
                Instant.parse("2026-11-25T08:00:00Z"));
    }
}
