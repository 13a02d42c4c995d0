package org.acquis.framework.exchange.casefile;

import static org.acquis.framework.exchange.Documents.doubts;
import static org.acquis.framework.exchange.Documents.refused;
import static org.acquis.framework.exchange.Documents.understood;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.acquis.framework.exchange.CriterionLevel;
import org.acquis.framework.exchange.Documents;
import org.acquis.framework.exchange.Doubt;
import org.acquis.framework.exchange.FileRefusal;
import org.acquis.framework.exchange.Identifiers;
import org.acquis.framework.exchange.Source;
import org.acquis.framework.exchange.UnderstoodBlock;
import org.acquis.framework.exchange.UnderstoodCriterion;
import org.acquis.framework.exchange.UnderstoodFramework;
import org.acquis.framework.exchange.UnderstoodScale;
import org.acquis.framework.versions.BundledFramework;
import org.junit.jupiter.api.Test;

/** CASE packages of programs that did not look closely: what cannot be taken as it is, is mended or said. */
class CarelessCaseTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final UnderstoodFramework bundled = BundledFramework.read();
    private final ObjectNode file = parsed(new WritingCase(Instant.EPOCH).write(bundled));

    @Test
    void an_identifier_that_is_no_uuid_becomes_the_same_one_at_each_reading_and_tasks_follow() {
        String known = bundled.tasks().get(0).competencies().get(0);
        String careless = written().replace(known, "competence-1");

        UnderstoodFramework read = understood(careless.getBytes(StandardCharsets.UTF_8));
        file.withObject("/CFDocument").put("title", "Autre édition");
        UnderstoodFramework later =
                understood(written().replace(known, "competence-1").getBytes(StandardCharsets.UTF_8));

        String made = read.tasks().get(0).competencies().get(0);
        assertThat(made).hasSize(36);
        assertThat(read.competencies())
                .filteredOn(each -> each.identifier().equals(made))
                .hasSize(1);
        assertThat(later.tasks().get(0).competencies()).first().isEqualTo(made);
        assertThat(read.doubts()).isEmpty();
    }

    @Test
    void what_a_task_assesses_that_is_not_there_is_left_out_and_said() {
        task(0).withArray("competencies").add("absente");

        UnderstoodFramework read = understood(bytes());

        assertThat(read.tasks()).isEqualTo(understood(original()).tasks());
        assertThat(doubts(read)).containsExactly("/extensions/org.acquis/tasks/0 left-out T1");
        assertThat(read.doubts().get(0).reason().fr()).startsWith("« absente » ne se rattache à rien");
    }

    @Test
    void a_task_that_names_a_competency_twice_assesses_it_once() {
        ArrayNode competencies = task(0).withArray("competencies");
        competencies.add(competencies.get(0).asText());

        assertThat(understood(bytes()).tasks()).isEqualTo(understood(original()).tasks());
    }

    @Test
    void a_part_with_the_identifier_of_another_one_gets_its_own() {
        String taken = bundled.blocks().get(0).identifier();
        criterion(0).put("identifier", taken);
        task(1).put("identifier", taken);

        UnderstoodFramework read = understood(bytes());

        assertThat(read.criteria().get(0).identifier()).hasSize(36).isNotEqualTo(taken);
        assertThat(read.tasks().get(1).identifier())
                .hasSize(36)
                .isNotEqualTo(taken)
                .isNotEqualTo(read.criteria().get(0).identifier());
        assertThat(read.doubts().stream().map(Doubt::code)).containsExactly("identifier-twice", "identifier-twice");
        assertThat(read.doubts().stream().map(Doubt::about)).containsExactly("C1.1.K1", "T2");
    }

    @Test
    void an_item_that_stands_twice_is_read_once_and_two_of_one_identifier_both() {
        ObjectNode block = (ObjectNode) file.path("CFItems").get(0);
        file.withArray("CFItems").add(block.deepCopy());
        assertThat(understood(bytes()).doubts()).isEmpty();

        file.withArray("CFItems")
                .add(block.deepCopy().put("fullStatement", "Un autre bloc").put("humanCodingScheme", "A9"));

        UnderstoodFramework read = understood(bytes());
        assertThat(read.blocks())
                .hasSize(5)
                .extracting(UnderstoodBlock::identifier)
                .doesNotHaveDuplicates();
        assertThat(read.blocks().get(4).code()).isEqualTo("A9");
        assertThat(read.doubts().stream().map(Doubt::code))
                .containsExactlyInAnyOrder("identifier-twice", "competencies-missing");
    }

    @Test
    void an_item_below_one_that_is_not_there_stands_at_the_top() {
        file.withArray("CFItems").remove(0);

        UnderstoodFramework read = understood(bytes());

        assertThat(read.competencies()).hasSameSizeAs(bundled.competencies());
        assertThat(read.criteria()).hasSameSizeAs(bundled.criteria());
    }

    @Test
    void criteria_of_no_competency_and_items_below_criteria_are_said() {
        ((ObjectNode) file.path("CFRubrics").get(0))
                .withObject("/extensions/org.acquis")
                .put("competency", "absente");
        int lost = file.path("CFRubrics").get(0).path("CFRubricCriteria").size();

        UnderstoodFramework read = understood(bytes());

        assertThat(read.criteria()).hasSize(bundled.criteria().size() - lost);
        assertThat(read.doubts().stream().filter(Doubt.LeftOut.class::isInstance))
                .hasSize(lost);

        ObjectNode foreign = parsed(Documents.bytes("autre-producteur.case10.json"));
        below(
                foreign,
                "enfant",
                foreign.path("CFItems").get(1).path("identifier").asText());
        below(foreign, "petit-enfant", "enfant");
        below(foreign, "trop bas", "petit-enfant");
        assertThat(doubts(understood(bytes(foreign)))).contains("/CFItems/6 left-out C1.K1");
    }

    private static void below(ObjectNode file, String item, String parent) {
        file.withArray("CFItems").addObject().put("identifier", item).put("fullStatement", "Mot de " + item);
        ObjectNode link = file.withArray("CFAssociations").addObject();
        link.put("associationType", "isChildOf");
        link.putObject("originNodeURI").put("identifier", item);
        link.putObject("destinationNodeURI").put("identifier", parent);
    }

    @Test
    void weights_of_no_use_are_read_as_the_nearest_one_or_as_1_and_said() {
        List<String> told =
                List.of("0.3333", "-1", "1E+999999999", "1E-999999999", "\"deux\"", "10000", "null", "2.50");
        for (int i = 0; i < told.size(); i++) {
            criterion(i).set("weight", value(told.get(i)));
        }

        UnderstoodFramework read = understood(bytes());

        assertThat(read.criteria().subList(0, told.size()))
                .extracting(UnderstoodCriterion::weight)
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(
                        new BigDecimal("0.333"),
                        BigDecimal.ONE,
                        BigDecimal.ONE,
                        BigDecimal.ONE,
                        BigDecimal.ONE,
                        BigDecimal.ONE,
                        BigDecimal.ONE,
                        new BigDecimal("2.5"));
        assertThat(read.doubts()).hasSize(6).allMatch(Doubt.WeightCorrected.class::isInstance);
        assertThat(read.doubts().get(0).reason().fr()).isEqualTo("poids « 0.3333 » inutilisable, lu 0.333");
    }

    @Test
    void what_a_criterion_says_of_a_level_belongs_to_the_level_of_that_position() {
        ArrayNode levels = criterion(0).withArray("CFRubricCriterionLevels");
        ((ObjectNode) levels.get(2)).put("description", "Voilà le troisième.");
        ObjectNode beyond =
                ((ObjectNode) levels.get(3)).deepCopy().put("position", 9).put("description", "Trop.");
        levels.remove(1);
        levels.remove(0);
        levels.add(beyond);

        UnderstoodFramework read = understood(bytes());

        assertThat(read.criteria().get(0).levels())
                .extracting(level -> level.descriptor().orElse(""))
                .containsExactly("", "", "Voilà le troisième.", "");
        assertThat(read.criteria().get(0).levels())
                .extracting(CriterionLevel::identifier)
                .doesNotHaveDuplicates()
                .allMatch(Identifiers::isUuid);
        assertThat(doubts(read)).containsExactly("/CFRubrics/0/CFRubricCriteria/0 left-out C1.1.K1");
    }

    @Test
    void levels_without_names_or_usual_points_stay_levels() {
        ObjectNode scale = file.withObject("/extensions/org.acquis/scale");
        scale.remove("label");
        ObjectNode second = (ObjectNode) scale.path("levels").get(1);
        second.remove(List.of("identifier", "label", "description"));
        second.set("points", value("1E+999999999"));

        UnderstoodScale read = understood(bytes()).scale().orElseThrow();

        assertThat(read.label().fr()).isEqualTo("Échelle");
        assertThat(read.levels()).hasSize(4);
        assertThat(read.levels().get(1).label().en()).isEqualTo("Level 2");
        assertThat(read.levels().get(1).points()).isZero();
        assertThat(read.levels().get(1).identifier()).matches(Identifiers::isUuid);
    }

    @Test
    void what_nobody_sees_is_no_part_of_a_text() {
        ((ObjectNode) file.path("CFItems").get(0)).put("fullStatement", "Bloc\u0000 \ud800un\u202e 😀");

        assertThat(understood(bytes()).blocks().get(0).title().shown()).isEqualTo("Bloc un 😀");
    }

    @Test
    void more_text_or_parts_than_any_framework_has_are_refused() {
        task(0).withObject("/description").put("fr", "é".repeat(Source.MOST_CHARACTERS));
        assertThat(refused(bytes())).isEqualTo(FileRefusal.TOO_MUCH_TEXT);

        task(0).withObject("/description").put("fr", "court");
        for (int i = 0; i < 20_000; i++) {
            file.withArray("CFItems").addObject().put("identifier", "i" + i);
        }
        assertThat(refused(bytes())).isEqualTo(FileRefusal.TOO_MANY_PARTS);

        String lines = "A1. Bloc\n\nA1.1. Une activité\n\nC1.1 Faire" + Documents.METHOD + "- Fait.\n";
        assertThat(refused((lines + "suite\n".repeat(50_001)).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(FileRefusal.TOO_MUCH_TEXT);
    }

    private ObjectNode task(int index) {
        return (ObjectNode) file.at("/extensions/org.acquis/tasks/" + index);
    }

    /** In the order of the file. */
    private ObjectNode criterion(int index) {
        int left = index;
        for (JsonNode rubric : file.path("CFRubrics")) {
            JsonNode criteria = rubric.path("CFRubricCriteria");
            if (left < criteria.size()) {
                return (ObjectNode) criteria.get(left);
            }
            left -= criteria.size();
        }
        throw new IllegalArgumentException("no criterion " + index);
    }

    private byte[] original() {
        return new WritingCase(Instant.EPOCH).write(bundled);
    }

    private String written() {
        return new String(bytes(), StandardCharsets.UTF_8);
    }

    private byte[] bytes() {
        return bytes(file);
    }

    private static byte[] bytes(ObjectNode json) {
        try {
            return JSON.writeValueAsBytes(json);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static ObjectNode parsed(byte[] json) {
        try {
            return (ObjectNode) JSON.readTree(json);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static JsonNode value(String json) {
        return json.contains("E")
                ? DecimalNode.valueOf(new BigDecimal(json))
                : parsed(("{\"v\":" + json + "}").getBytes(StandardCharsets.UTF_8))
                        .path("v");
    }
}
