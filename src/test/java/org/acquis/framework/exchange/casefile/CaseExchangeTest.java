package org.acquis.framework.exchange.casefile;

import static org.acquis.framework.exchange.Documents.refused;
import static org.acquis.framework.exchange.Documents.understood;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import org.acquis.framework.Bilingual;
import org.acquis.framework.exchange.Documents;
import org.acquis.framework.exchange.FileRefusal;
import org.acquis.framework.exchange.Reading;
import org.acquis.framework.exchange.UnderstoodBlock;
import org.acquis.framework.exchange.UnderstoodCompetency;
import org.acquis.framework.exchange.UnderstoodFramework;
import org.acquis.framework.exchange.Wording;
import org.acquis.framework.exchange.reading.ReadingFile;
import org.junit.jupiter.api.Test;

/** CASE packages: what is written can be read again, and looks like the bundled référentiel. */
class CaseExchangeTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Instant NOW = Instant.parse("2026-11-25T08:00:00.5Z");

    private final byte[] bundledFile = bundled();
    private final UnderstoodFramework bundled = understood(bundledFile);

    @Test
    void the_bundled_framework_is_read_whole_and_without_a_doubt() {
        assertThat(bundled.blocks()).hasSize(4);
        assertThat(bundled.activities()).hasSize(19);
        assertThat(bundled.competencies())
                .hasSize(21)
                .allMatch(each -> each.method().isPresent());
        assertThat(bundled.criteria())
                .hasSize(82)
                .allMatch(each -> each.levels().size() == 4);
        assertThat(bundled.tasks()).hasSize(10);
        assertThat(bundled.accommodationRules()).hasSize(5);
        assertThat(bundled.scale().orElseThrow().levels()).hasSize(4);
        assertThat(bundled.doubts()).isEmpty();
    }

    @Test
    void what_is_written_of_the_bundled_framework_is_read_as_the_same_framework() {
        assertThat(understood(written(bundled)))
                .usingRecursiveComparison()
                .ignoringFieldsMatchingRegexes(".*place")
                .isEqualTo(bundled);
    }

    @Test
    void what_is_written_of_the_bundled_framework_has_every_key_and_value_of_the_bundled_file() throws IOException {
        Set<String> expected = new TreeSet<>();
        Set<String> actual = new TreeSet<>();
        leaves("", JSON.readTree(bundledFile), expected);
        leaves("", JSON.readTree(written(bundled)), actual);

        Set<String> lost = new TreeSet<>(expected);
        lost.removeAll(actual);
        Set<String> added = new TreeSet<>(actual);
        added.removeAll(expected);
        assertThat(lost).isEmpty();
        assertThat(added).isEmpty();
    }

    @Test
    void what_is_written_of_a_text_is_read_as_the_same_framework() {
        UnderstoodFramework bakery = understood("fournil.txt");

        assertThat(understood(written(bakery)))
                .usingRecursiveComparison()
                .ignoringFields("doubts", "heading.creator", "heading.version")
                .ignoringFieldsMatchingRegexes(".*place")
                .isEqualTo(bakery);
        assertThat(understood(written(understood("numerotes.txt"))).tasks())
                .usingRecursiveComparison()
                .ignoringFieldsMatchingRegexes(".*place")
                .isEqualTo(understood("numerotes.txt").tasks());
    }

    @Test
    void sentences_of_the_document_stand_where_case_readers_look() throws IOException {
        UnderstoodFramework bakery = understood("fournil.txt");
        JsonNode file = JSON.readTree(written(bakery));

        JsonNode competency = file.path("CFItems").get(2);
        assertThat(competency.path("humanCodingScheme").asText()).isEqualTo("C1.1");
        assertThat(competency.path("fullStatement").asText())
                .isEqualTo(bakery.competencies().get(0).statement().shown());
        assertThat(competency.path("notes").asText())
                .startsWith("Modalité d'évaluation\u00a0: mémoire professionnel. A partir");
        JsonNode criterion =
                file.path("CFRubrics").get(0).path("CFRubricCriteria").get(1);
        assertThat(criterion.path("description").asText())
                .isEqualTo(bakery.criteria().get(1).wording().shown());
        assertThat(criterion.path("category").asText()).isEqualTo("C1.1.K2");
        assertThat(criterion.path("CFRubricCriterionLevels")).hasSize(4);
        assertThat(criterion.path("lastChangeDateTime").asText()).isEqualTo("2026-11-25T08:00:00Z");
        assertThat(file.path("CFAssociations")).hasSize(2 + 6 + 7);
    }

    @Test
    void the_same_framework_is_written_as_the_same_bytes() {
        assertThat(written(understood("jardin.txt"))).isEqualTo(written(understood("jardin.txt")));
    }

    @Test
    void a_case_1_0_package_of_another_producer_is_read() {
        UnderstoodFramework foreign = understood("autre-producteur.case10.json");

        assertThat(foreign.heading().title().map(Wording::shown)).contains("Tenir une bibliothèque");
        assertThat(foreign.blocks()).extracting(UnderstoodBlock::code).containsExactly("B1", "B2");
        assertThat(foreign.blocks().get(0).activities().get(0).competencies())
                .extracting(UnderstoodCompetency::code)
                .containsExactly("B1.2", "B1.1");
        assertThat(foreign.criteria())
                .extracting(criterion ->
                        criterion.code() + " " + criterion.wording().shown())
                .containsExactly(
                        "B1.2.K1 La cote est lisible.", "B1.1.K1 Le prêt est noté.", "B1.1.K2 La date est dite.");
        assertThat(foreign.scale()).isEmpty();
        assertThat(Documents.doubts(foreign))
                .contains(
                        "/CFItems/0 activity-missing A1.1",
                        "/CFItems/1 method-missing B1.1",
                        "/CFItems/3 competencies-missing B2");
    }

    @Test
    void two_parents_and_circles_do_not_matter() throws IOException {
        ObjectNode file = (ObjectNode) JSON.readTree(Documents.bytes("autre-producteur.case10.json"));
        String block = file.path("CFItems").get(0).path("identifier").asText();
        String competency = file.path("CFItems").get(1).path("identifier").asText();
        ObjectNode circle = file.withArray("CFAssociations").addObject();
        circle.put("associationType", "isChildOf");
        circle.putObject("originNodeURI").put("identifier", block);
        circle.putObject("destinationNodeURI").put("identifier", competency);

        assertThat(understood(JSON.writeValueAsBytes(file)).criteria()).hasSize(3);
    }

    @Test
    void a_package_is_nothing_to_show_beside_what_was_understood() {
        Reading.Understood reading = (Reading.Understood) new ReadingFile().read(bundledFile);

        assertThat(reading.source().lines()).isEmpty();
    }

    @Test
    void json_that_is_no_package_is_refused() {
        assertThat(refused("{\"CFDocument\": {".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(FileRefusal.MALFORMED_JSON);
        assertThat(refused("{\"title\": \"autre\"}".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(FileRefusal.NOT_CASE);
        assertThat(refused("[1, 2]".getBytes(StandardCharsets.UTF_8))).isEqualTo(FileRefusal.NOT_CASE);
        assertThat(refused("{\"CFDocument\": {}, \"CFItems\": []}".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(FileRefusal.NOT_A_FRAMEWORK);
        assertThat(refused("[".repeat(200_000).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(FileRefusal.MALFORMED_JSON);
    }

    /** Every value under its path, without positions in arrays and without what a new writing may choose anew. */
    private static void leaves(String path, JsonNode node, Set<String> found) {
        if (node.isObject()) {
            node.properties().forEach(field -> leaves(path + "/" + field.getKey(), field.getValue(), found));
        } else if (node.isArray()) {
            node.forEach(each -> leaves(path + "/-", each, found));
        } else {
            boolean chosen = path.endsWith("/lastChangeDateTime")
                    || path.matches("/CFAssociations/-/(identifier|uri)")
                    || path.matches("/CFDefinitions/CFItemTypes/-/(identifier|uri)")
                    || path.matches("/CFItems/-/CFItemTypeURI/(identifier|uri)")
                    || path.matches("/CFRubrics/-/(identifier|uri)")
                    || path.endsWith("/rubricId");
            found.add(chosen ? path : path + " = " + node.asText());
        }
    }

    private static byte[] written(UnderstoodFramework framework) {
        return new WritingCase(NOW).write(framework);
    }

    private static byte[] bundled() {
        try (InputStream file = Bilingual.class.getResourceAsStream("referentiel.case.json")) {
            return file.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
