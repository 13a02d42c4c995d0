package org.acquis.framework.exchange.casefile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import org.acquis.framework.Bilingual;
import org.acquis.framework.MethodKind;
import org.acquis.framework.VersionStatus;
import org.acquis.framework.exchange.AccommodationRule;
import org.acquis.framework.exchange.CriterionLevel;
import org.acquis.framework.exchange.DefaultScale;
import org.acquis.framework.exchange.Identifiers;
import org.acquis.framework.exchange.UnderstoodActivity;
import org.acquis.framework.exchange.UnderstoodBlock;
import org.acquis.framework.exchange.UnderstoodCompetency;
import org.acquis.framework.exchange.UnderstoodCriterion;
import org.acquis.framework.exchange.UnderstoodFramework;
import org.acquis.framework.exchange.UnderstoodHeading;
import org.acquis.framework.exchange.UnderstoodMethod;
import org.acquis.framework.exchange.UnderstoodScale;
import org.acquis.framework.exchange.UnderstoodTask;
import org.acquis.framework.exchange.Wording;

/**
 * Writes a framework as a CASE 1.1 package (1EdTech Competencies and Academic Standards Exchange), in the shape of the
 * bundled référentiel, which {@code referentiel.md} describes.
 */
public final class WritingCase {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Bilingual UNTITLED = new Bilingual("Référentiel sans intitulé", "Untitled framework");

    private final String written;
    private final VersionStatus status;

    /**
     * For what nobody has published yet.
     *
     * @param written time of the last change, in whole seconds
     */
    public WritingCase(Instant written) {
        this(written, VersionStatus.DRAFT);
    }

    /** @param status told in the words of the standard */
    public WritingCase(Instant written, VersionStatus status) {
        this.written = written.truncatedTo(ChronoUnit.SECONDS).toString();
        this.status = status;
    }

    private static String adoption(VersionStatus status) {
        return switch (status) {
            case DRAFT -> "Draft";
            case PUBLISHED -> "Adopted";
            case RETIRED -> "Deprecated";
        };
    }

    /** The package as a tree, for whoever hands out parts of it. */
    public ObjectNode tree(UnderstoodFramework framework) {
        return new Package(framework).whole();
    }

    /** UTF-8, indented, with a line feed at the end. */
    public byte[] write(UnderstoodFramework framework) {
        try {
            String text = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(tree(framework));
            return (text.replace("\r\n", "\n") + "\n").getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private final class Package {
        private final UnderstoodFramework framework;
        private final Identifiers identifiers;
        private final String title;
        private final Optional<UnderstoodScale> told;
        private final UnderstoodScale scale;
        private final ArrayNode items = JSON.createArrayNode();
        private final ArrayNode links = JSON.createArrayNode();
        private final ArrayNode rubrics = JSON.createArrayNode();

        Package(UnderstoodFramework framework) {
            this.framework = framework;
            identifiers = Identifiers.below(framework.identifier());
            title = framework.heading().title().map(Wording::shown).orElse(UNTITLED.fr());
            told = framework.scale();
            scale = told.orElseGet(() -> DefaultScale.of(framework.identifier()));
        }

        ObjectNode whole() {
            int position = 0;
            for (UnderstoodBlock block : framework.blocks()) {
                block(block, ++position);
            }
            ObjectNode whole = JSON.createObjectNode();
            whole.set("CFDocument", document());
            whole.set("CFItems", items);
            whole.set("CFAssociations", links);
            whole.set("CFDefinitions", definitions());
            whole.set("CFRubrics", rubrics);
            ObjectNode ours = ours(whole);
            ours.put("formatVersion", 1);
            ours.set("scale", scale());
            ArrayNode tasks = ours.putArray("tasks");
            framework.tasks().forEach(task -> tasks.add(task(task, tasks.size() + 1)));
            return whole;
        }

        private ObjectNode document() {
            UnderstoodHeading heading = framework.heading();
            ObjectNode document = identified(framework.identifier());
            document.put("frameworkType", "Référentiel de certification professionnelle");
            document.put("caseVersion", "1.1");
            document.put("creator", heading.creator().orElse("Acquis"));
            document.put("title", title);
            document.put("lastChangeDateTime", written);
            heading.description().ifPresent(text -> document.put("description", text.fr()));
            document.put("language", "fr");
            document.put("version", heading.version().orElse("1.0"));
            document.put("adoptionStatus", adoption(status));
            heading.registeredFrom().ifPresent(day -> document.put("statusStartDate", day.toString()));
            heading.registeredUntil().ifPresent(day -> document.put("statusEndDate", day.toString()));
            heading.notes().ifPresent(text -> document.put("notes", text.fr()));
            ObjectNode ours = ours(document);
            Optional<Wording> wording = heading.title();
            ours.set("label", bilingual(wording.map(Wording::labelled).orElse(UNTITLED)));
            ours.put("wording", wording.flatMap(Wording::official).isPresent() ? "official" : "label");
            if (wording.isEmpty()) {
                ours.put("untitled", true);
            }
            if (heading.creator().isEmpty()) {
                ours.withArray("assumed").add("creator");
            }
            if (heading.version().isEmpty()) {
                ours.withArray("assumed").add("version");
            }
            heading.rncpCode().ifPresent(code -> ours.put("rncpCode", code));
            heading.level().ifPresent(level -> ours.put("level", level));
            heading.description().ifPresent(text -> ours.set("description", bilingual(text)));
            heading.notes().ifPresent(text -> ours.set("notes", bilingual(text)));
            ArrayNode rules = ours.putArray("accommodationRules");
            framework.accommodationRules().forEach(rule -> rules.add(rule(rule)));
            return document;
        }

        private ObjectNode rule(AccommodationRule rule) {
            ObjectNode node = JSON.createObjectNode();
            node.put("code", rule.code().name().toLowerCase(Locale.ROOT));
            node.set("text", bilingual(rule.text().labelled()));
            rule.text().official().ifPresent(sentences -> node.put("official", sentences));
            rule.conditions().ifPresent(conditions -> {
                ObjectNode when = node.putObject("conditions");
                when.put("allRequired", conditions.allRequired());
                conditions.said().ifPresent(sentence -> when.put("said", sentence));
                ArrayNode texts = when.putArray("texts");
                conditions.texts().forEach(text -> {
                    ObjectNode words = bilingual(text.labelled());
                    text.official().ifPresent(sentence -> words.put("official", sentence));
                    texts.add(words);
                });
            });
            return node;
        }

        private void block(UnderstoodBlock block, int position) {
            items.add(item(block.identifier(), block.code(), block.title(), CaseItemType.BLOCK));
            link(block.identifier(), block.code(), framework.identifier(), title, position);
            int next = 0;
            for (UnderstoodActivity activity : block.activities()) {
                items.add(item(activity.identifier(), activity.code(), activity.title(), CaseItemType.ACTIVITY));
                link(activity.identifier(), activity.code(), block.identifier(), block.code(), ++next);
                int place = 0;
                for (UnderstoodCompetency competency : activity.competencies()) {
                    competency(competency);
                    link(competency.identifier(), competency.code(), activity.identifier(), activity.code(), ++place);
                }
            }
        }

        private void competency(UnderstoodCompetency competency) {
            ObjectNode item =
                    item(competency.identifier(), competency.code(), competency.statement(), CaseItemType.COMPETENCY);
            competency.method().ifPresent(method -> {
                item.put(
                        "notes",
                        "Modalité d'évaluation\u00a0: " + name(method) + ". "
                                + method.brief().shown());
                ours(item).set("method", method(method));
            });
            items.add(item);
            rubric(competency);
        }

        private ObjectNode method(UnderstoodMethod method) {
            ObjectNode node = JSON.createObjectNode();
            node.put("identifier", method.identifier());
            node.put("kind", method.kind().code());
            method.printed().ifPresent(printed -> node.put("printedKind", printed));
            node.put("case", method.caseKind().code());
            node.set("brief", bilingual(method.brief().labelled()));
            method.brief().official().ifPresent(sentences -> node.put("official", sentences));
            method.accommodations().ifPresent(frame -> {
                node.set("accommodations", bilingual(frame.labelled()));
                frame.official().ifPresent(sentences -> node.put("officialAccommodations", sentences));
            });
            return node;
        }

        private static String name(UnderstoodMethod method) {
            return method.printed()
                    .map(printed -> printed.toLowerCase(Locale.FRENCH))
                    .orElse(
                            method.kind() == MethodKind.DISSERTATION
                                    ? "mémoire professionnel"
                                    : method.kind() == MethodKind.SIMULATION
                                            ? "mise en situation professionnelle"
                                            : "autre");
        }

        private void rubric(UnderstoodCompetency competency) {
            ObjectNode rubric = identified(identifiers.of("rubric " + competency.identifier()));
            rubric.put("title", "Grille d'évaluation " + competency.code());
            rubric.put("description", competency.statement().shown());
            rubric.put("lastChangeDateTime", written);
            ArrayNode criteria = rubric.putArray("CFRubricCriteria");
            for (UnderstoodCriterion criterion : competency.criteria()) {
                criteria.add(criterion(
                        criterion, competency, rubric.path("identifier").asText(), criteria.size() + 1));
            }
            ObjectNode ours = ours(rubric);
            ours.put("competency", competency.identifier());
            ours.set(
                    "label",
                    bilingual(new Bilingual(
                            "Grille d'évaluation " + competency.code(), "Assessment grid " + competency.code())));
            rubrics.add(rubric);
        }

        private ObjectNode criterion(
                UnderstoodCriterion criterion, UnderstoodCompetency competency, String rubric, int position) {
            ObjectNode node = identified(criterion.identifier());
            node.put("category", criterion.code());
            node.put("description", criterion.wording().shown());
            node.set("CFItemURI", reference(competency.code(), competency.identifier()));
            node.put("weight", criterion.weight());
            node.put("position", position);
            node.put("rubricId", rubric);
            node.put("lastChangeDateTime", written);
            ArrayNode levels = node.putArray("CFRubricCriterionLevels");
            for (UnderstoodScale.Step step : scale.levels()) {
                levels.add(level(step, criterion, levels.size()));
            }
            ObjectNode ours = ours(node);
            ours.put("code", criterion.code());
            label(ours, criterion.wording());
            if (criterion.essential()) {
                ours.put("essential", true);
            }
            if (!criterion.indicators().isEmpty()) {
                criterion.indicators().forEach(ours.putArray("indicators")::add);
            }
            criterion.note().ifPresent(note -> ours.put("note", note));
            return node;
        }

        private ObjectNode level(UnderstoodScale.Step step, UnderstoodCriterion criterion, int index) {
            Optional<CriterionLevel> own = index < criterion.levels().size()
                    ? Optional.of(criterion.levels().get(index))
                    : Optional.empty();
            ObjectNode node = identified(own.map(CriterionLevel::identifier)
                    .orElseGet(() -> identifiers.of("level " + criterion.identifier() + "/" + (index + 1))));
            own.flatMap(CriterionLevel::descriptor).ifPresent(text -> node.put("description", text));
            node.put("quality", step.label().fr());
            node.put("score", step.points());
            node.put("position", index + 1);
            node.put("rubricCriterionId", criterion.identifier());
            node.put("lastChangeDateTime", written);
            // The standard makes extensions of a level an array, and an object everywhere else.
            ObjectNode ours = node.putArray("extensions").addObject().putObject(CasePackage.OURS);
            ours.set("label", bilingual(step.label()));
            ours.put("acquired", step.acquired());
            return node;
        }

        private ObjectNode scale() {
            ObjectNode node = JSON.createObjectNode();
            node.put("identifier", scale.identifier());
            if (told.isEmpty()) {
                node.put("assumed", true);
            }
            node.set("label", bilingual(scale.label()));
            ArrayNode levels = node.putArray("levels");
            for (UnderstoodScale.Step step : scale.levels()) {
                ObjectNode level = levels.addObject();
                level.put("identifier", step.identifier());
                level.put("position", levels.size());
                level.put("points", step.points());
                level.put("acquired", step.acquired());
                level.set("label", bilingual(step.label()));
                level.set("description", bilingual(step.description()));
            }
            return node;
        }

        private ObjectNode task(UnderstoodTask task, int position) {
            ObjectNode node = JSON.createObjectNode();
            node.put("identifier", task.identifier());
            node.put("code", task.code());
            node.put("position", position);
            node.set("title", bilingual(task.title()));
            node.set("description", bilingual(task.description()));
            node.put("caseKind", task.caseKind().code());
            ArrayNode competencies = node.putArray("competencies");
            task.competencies().forEach(competencies::add);
            return node;
        }

        private ObjectNode definitions() {
            ObjectNode definitions = JSON.createObjectNode();
            ArrayNode types = definitions.putArray("CFItemTypes");
            for (CaseItemType type : CaseItemType.values()) {
                ObjectNode node = identified(typeIdentifier(type));
                node.put("title", type.title().fr());
                node.put("description", type.description());
                node.put("hierarchyCode", type.hierarchyCode());
                node.put("lastChangeDateTime", written);
                ours(node).set("label", bilingual(type.title()));
                types.add(node);
            }
            return definitions;
        }

        private ObjectNode item(String identifier, String code, Wording wording, CaseItemType type) {
            ObjectNode item = identified(identifier);
            item.put("fullStatement", wording.shown());
            item.put("humanCodingScheme", code);
            item.put("CFItemType", type.title().fr());
            item.set("CFItemTypeURI", reference(type.title().fr(), typeIdentifier(type)));
            item.put("language", "fr");
            item.put("lastChangeDateTime", written);
            label(ours(item), wording);
            return item;
        }

        private void link(String child, String code, String parent, String parentTitle, int position) {
            ObjectNode link = identified(identifiers.of("child " + child));
            link.put("associationType", "isChildOf");
            link.put("sequenceNumber", position);
            link.set("originNodeURI", reference(code, child).put("targetType", "CASE"));
            link.set("destinationNodeURI", reference(parentTitle, parent).put("targetType", "CASE"));
            link.put("lastChangeDateTime", written);
            links.add(link);
        }

        private String typeIdentifier(CaseItemType type) {
            return identifiers.of("type " + type.name());
        }
    }

    private static void label(ObjectNode ours, Wording wording) {
        ours.set("label", bilingual(wording.labelled()));
        ours.put("wording", wording.official().isPresent() ? "official" : "label");
    }

    private static ObjectNode identified(String identifier) {
        return JSON.createObjectNode().put("identifier", identifier).put("uri", "urn:uuid:" + identifier);
    }

    private static ObjectNode reference(String title, String identifier) {
        return JSON.createObjectNode()
                .put("title", title)
                .put("identifier", identifier)
                .put("uri", "urn:uuid:" + identifier);
    }

    private static ObjectNode bilingual(Bilingual text) {
        return JSON.createObjectNode().put("fr", text.fr()).put("en", text.en());
    }

    private static ObjectNode ours(ObjectNode node) {
        return node.withObject("/extensions").withObject("/" + CasePackage.OURS);
    }
}
