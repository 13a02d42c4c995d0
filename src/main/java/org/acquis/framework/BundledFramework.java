package org.acquis.framework;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The référentiel that Acquis ships: a read-only CASE 1.1 package whose shape {@code referentiel.md} describes.
 *
 * @param identifier CASE identifier of the document
 * @param accommodationRules general rules for candidates with a disability, one a line
 * @param version status and ids are of the file only: a school's copy has its own
 */
public record BundledFramework(String identifier, Bilingual accommodationRules, FrameworkVersion version) {
    private static final String FILE = "referentiel.case.json";

    /** @throws IllegalStateException when the file is not in the jar */
    public static BundledFramework read() {
        try (InputStream file = BundledFramework.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException("Missing resource " + FILE);
            }
            return new Reading(new ObjectMapper().readTree(file)).bundled();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** One pass through the package. Whatever is missing is a mistake of ours and ends in an exception. */
    private static final class Reading {
        private final JsonNode root;
        private final Map<String, JsonNode> items = new HashMap<>();
        private final Map<String, List<JsonNode>> children = new HashMap<>();
        private final Map<String, JsonNode> rubrics = new HashMap<>();
        private final Map<String, CompetencyId> competencies = new HashMap<>();
        private long lastId;

        Reading(JsonNode root) {
            this.root = root;
            for (JsonNode item : root.required("CFItems")) {
                items.put(identifier(item), item);
            }
            for (JsonNode rubric : root.required("CFRubrics")) {
                rubrics.put(ours(rubric).required("competency").asText(), rubric);
            }
            sorted(root.required("CFAssociations"), "sequenceNumber")
                    .filter(link -> link.required("associationType").asText().equals("isChildOf"))
                    .forEach(link -> children.computeIfAbsent(
                                    identifier(link.required("destinationNodeURI")), parent -> new ArrayList<>())
                            .add(item(identifier(link.required("originNodeURI")))));
        }

        BundledFramework bundled() {
            JsonNode document = root.required("CFDocument");
            List<Block> blocks = childrenOf(document).map(this::block).toList();
            FrameworkVersion version = new FrameworkVersion(
                    new VersionId(++lastId),
                    0,
                    identifier(document),
                    bilingual(ours(document).required("label")).fr(),
                    document.required("version").asText(),
                    VersionStatus.DRAFT,
                    ours(document).required("wording").asText().equals("official"),
                    blocks,
                    sorted(ours(root).required("tasks"), "position")
                            .map(this::task)
                            .toList(),
                    scale());
            return new BundledFramework(identifier(document), accommodationRules(document), version);
        }

        private Block block(JsonNode item) {
            return new Block(
                    new BlockId(++lastId),
                    identifier(item),
                    code(item),
                    label(item),
                    childrenOf(item).map(this::activity).toList());
        }

        private ProfessionalActivity activity(JsonNode item) {
            return new ProfessionalActivity(
                    new ActivityId(++lastId),
                    identifier(item),
                    code(item),
                    label(item),
                    childrenOf(item).map(this::competency).toList());
        }

        private Competency competency(JsonNode item) {
            CompetencyId id = new CompetencyId(++lastId);
            competencies.put(identifier(item), id);
            JsonNode rubric = found(rubrics.get(identifier(item)), identifier(item));
            return new Competency(
                    id,
                    identifier(item),
                    code(item),
                    label(item),
                    official(item, "fullStatement"),
                    method(ours(item).required("method")),
                    sorted(rubric.required("CFRubricCriteria"), "position")
                            .map(this::criterion)
                            .toList());
        }

        private AssessmentMethod method(JsonNode method) {
            return new AssessmentMethod(
                    MethodKind.of(method.required("kind").asText()),
                    CaseKind.of(method.required("case").asText()),
                    bilingual(method.required("brief")),
                    Optional.empty(),
                    Optional.of(bilingual(method.required("accommodations"))));
        }

        private Criterion criterion(JsonNode criterion) {
            return new Criterion(
                    new CriterionId(++lastId),
                    identifier(criterion),
                    ours(criterion).required("code").asText(),
                    label(criterion),
                    official(criterion, "description"),
                    criterion.required("weight").decimalValue(),
                    criterion.required("position").asInt());
        }

        private AssessmentTask task(JsonNode task) {
            return new AssessmentTask(
                    new TaskId(++lastId),
                    identifier(task),
                    task.required("code").asText(),
                    bilingual(task.required("title")),
                    bilingual(task.required("description")),
                    CaseKind.of(task.required("caseKind").asText()),
                    stream(task.required("competencies"))
                            .map(JsonNode::asText)
                            .map(competency -> found(competencies.get(competency), competency))
                            .toList());
        }

        private Scale scale() {
            return new Scale(sorted(ours(root).required("scale").required("levels"), "position")
                    .map(level -> new Level(
                            new LevelId(++lastId),
                            level.required("position").asInt(),
                            level.required("points").decimalValue(),
                            level.required("acquired").asBoolean(),
                            bilingual(level.required("label"))))
                    .toList());
        }

        private static Bilingual accommodationRules(JsonNode document) {
            List<Bilingual> lines = stream(ours(document).required("accommodationRules"))
                    .flatMap(rule -> Stream.concat(
                            Stream.of(rule.required("text")),
                            stream(rule.path("conditions").path("texts"))))
                    .map(Reading::bilingual)
                    .toList();
            return new Bilingual(
                    String.join("\n", lines.stream().map(Bilingual::fr).toList()),
                    String.join("\n", lines.stream().map(Bilingual::en).toList()));
        }

        private Stream<JsonNode> childrenOf(JsonNode parent) {
            return children.getOrDefault(identifier(parent), List.of()).stream();
        }

        private JsonNode item(String identifier) {
            return found(items.get(identifier), identifier);
        }

        private static Optional<String> official(JsonNode node, String sentence) {
            return ours(node).required("wording").asText().equals("official")
                    ? Optional.of(node.required(sentence).asText())
                    : Optional.empty();
        }

        private static String identifier(JsonNode node) {
            return node.required("identifier").asText();
        }

        private static String code(JsonNode item) {
            return item.required("humanCodingScheme").asText();
        }

        private static Bilingual label(JsonNode node) {
            return bilingual(ours(node).required("label"));
        }

        private static Bilingual bilingual(JsonNode text) {
            return new Bilingual(
                    text.required("fr").asText(), text.required("en").asText());
        }

        private static JsonNode ours(JsonNode node) {
            return node.required("extensions").required("org.acquis");
        }

        private static Stream<JsonNode> sorted(JsonNode nodes, String order) {
            return stream(nodes)
                    .sorted(Comparator.comparingInt(node -> node.required(order).asInt()));
        }

        private static Stream<JsonNode> stream(JsonNode nodes) {
            return StreamSupport.stream(nodes.spliterator(), false);
        }

        private static <T> T found(@org.jspecify.annotations.Nullable T value, String identifier) {
            if (value == null) {
                throw new IllegalStateException(FILE + " names " + identifier + " and does not hold it");
            }
            return value;
        }
    }
}
