package org.acquis.framework.exchange;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.acquis.framework.CaseKind;
import org.acquis.framework.MethodKind;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The official document, whose sentences may not be kept here: where {@code ACQUIS_OFFICIAL_DOCUMENT} points to its text,
 * each statement is compared with the hash of the one that people have checked.
 */
class OfficialDocumentTest {
    private static final String VARIABLE = "ACQUIS_OFFICIAL_DOCUMENT";

    private UnderstoodFramework framework;

    @BeforeEach
    void read() throws IOException {
        String path = System.getenv(VARIABLE);
        if (path == null) {
            String loud = "SKIPPED: the official document is not read; set " + VARIABLE + " to the file with its text";
            System.err.println(loud);
            Assumptions.abort(loud);
        }
        framework = Documents.understood(Files.readAllBytes(Path.of(path)));
    }

    @Test
    void it_holds_4_blocks_19_activities_21_competencies_21_methods_and_82_criteria() {
        assertThat(framework.blocks()).hasSize(4);
        assertThat(framework.activities()).hasSize(19);
        assertThat(framework.competencies()).hasSize(21);
        assertThat(framework.competencies().stream()
                        .map(competency -> competency.method().orElseThrow().kind())
                        .collect(groupingBy(kind -> kind, counting())))
                .isEqualTo(Map.of(MethodKind.DISSERTATION, 1L, MethodKind.SIMULATION, 20L));
        assertThat(framework.competencies().stream()
                        .filter(competency -> competency.method().orElseThrow().caseKind() == CaseKind.REAL))
                .extracting(UnderstoodCompetency::code)
                .containsExactly("C4.2");
        assertThat(framework.criteria()).hasSize(82);
        assertThat(framework.accommodationRules()).hasSize(5);
    }

    @Test
    void every_sentence_is_whole() throws IOException {
        List<String> expected = new String(Documents.bytes("official-document.sha256"), StandardCharsets.UTF_8)
                .lines()
                .toList();

        assertThat(hashes()).isEqualTo(expected);
    }

    /** Printed again as a table on pages, it gives the same sentences, and only pages leave anything to confirm. */
    @Test
    void as_a_pdf_it_gives_the_same_sentences() throws IOException {
        List<String> asText =
                hashes().stream().filter(hash -> hash.matches("[AC]\\d.*")).toList();
        PrintedTable pdf = new PrintedTable(1.6, 3, 2.6, 3)
                .heading(
                        "REFERENTIEL D’ACTIVITES",
                        "REFERENTIEL DE COMPETENCES",
                        "MODALITÉS D’ÉVALUATION",
                        "CRITÈRES D’ÉVALUATION");
        for (UnderstoodBlock block : framework.blocks()) {
            for (UnderstoodActivity activity : block.activities()) {
                boolean first = activity.equals(block.activities().get(0));
                String left = (first ? printed(block.code(), block.title()) + "\n\n" : "")
                        + printed(activity.code(), activity.title());
                for (UnderstoodCompetency competency : activity.competencies()) {
                    UnderstoodMethod method = competency.method().orElseThrow();
                    pdf.row(
                            left,
                            printed(competency.code(), competency.statement()),
                            method.printed().orElseThrow() + " :\n\n"
                                    + method.brief().shown(),
                            String.join(
                                    "\n\n",
                                    competency.criteria().stream()
                                            .map(criterion ->
                                                    criterion.wording().shown())
                                            .toList()));
                    left = "";
                }
            }
        }

        framework = Documents.understood(pdf.print());

        it_has_the_structure();
        assertThat(hashes()).isEqualTo(asText);
        assertThat(framework.doubts())
                .extracting(Doubt::code)
                .filteredOn(code -> !code.equals("boundary-on-page"))
                .containsExactly("title-missing");
    }

    private static String printed(String code, Wording wording) {
        return code + ". " + wording.shown();
    }

    private void it_has_the_structure() {
        assertThat(framework.blocks()).hasSize(4);
        assertThat(framework.activities()).hasSize(19);
        assertThat(framework.competencies())
                .hasSize(21)
                .allMatch(each -> each.method().isPresent());
        assertThat(framework.criteria()).hasSize(82);
    }

    @Test
    void its_doubts_are_the_decisions_that_a_person_has_to_confirm() {
        assertThat(Documents.doubts(framework))
                .containsExactly(
                        "document title-missing",
                        "line 262 cells-glued C1.5",
                        "line 380 boundary-on-page C2.1.K6",
                        "line 427 code-corrected A2.2",
                        "line 456 cell-resumed C2.3",
                        "line 479 cells-glued C2.4",
                        "line 659 boundary-on-page C3.2.K3",
                        "line 707 cells-glued C3.4",
                        "line 791 boundary-on-page C3.5.K4",
                        "line 868 boundary-on-page C4.1.K5",
                        "line 1003 cell-resumed C4.4",
                        "line 1008 cell-resumed C4.4.K2");
    }

    private List<String> hashes() {
        List<String> hashes = new ArrayList<>();
        framework.blocks().forEach(block -> hashes.add(hash(block.code(), block.title())));
        framework.activities().forEach(activity -> hashes.add(hash(activity.code(), activity.title())));
        for (UnderstoodCompetency competency : framework.competencies()) {
            hashes.add(hash(competency.code(), competency.statement()));
            hashes.add(hash(
                    competency.code() + ".M", competency.method().orElseThrow().brief()));
        }
        framework.criteria().forEach(criterion -> hashes.add(hash(criterion.code(), criterion.wording())));
        framework
                .accommodationRules()
                .forEach(rule -> hashes.add(hash(rule.code().name(), rule.text())));
        return hashes;
    }

    private static String hash(String code, Wording wording) {
        try {
            String normal = wording.shown().replaceAll("\\s+", " ").strip();
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(normal.getBytes(StandardCharsets.UTF_8));
            return code + " " + HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
