package org.acquis.framework.exchange;

import static org.acquis.framework.exchange.CasePackage.bilingual;
import static org.acquis.framework.exchange.CasePackage.ours;
import static org.acquis.framework.exchange.CasePackage.text;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.acquis.framework.Bilingual;
import org.acquis.framework.CaseKind;
import org.acquis.framework.MethodKind;
import org.acquis.framework.exchange.AccommodationRule.Code;
import org.acquis.framework.exchange.CasePackage.Node;
import org.acquis.framework.exchange.Doubt.Missing.Part;

/**
 * Reads a CASE 1.1 or 1.0 package, ours or another producer's. What only our extensions tell (methods, labels, scale) is
 * missing in the latter, and is said.
 */
final class ReadingCase {
    private static final int PARTS = 100_000;
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    Reading read(byte[] file) {
        return read(file, Identifiers.of(file));
    }

    /** @param identifiers for what the file gives none */
    Reading read(byte[] file, Identifiers identifiers) {
        JsonNode root;
        try {
            root = JSON.readTree(file);
        } catch (JsonProcessingException malformed) {
            return new Reading.Refused(FileRefusal.MALFORMED_JSON);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        JsonNode wrapped = root.path("CFPackage").isObject() ? root.path("CFPackage") : root;
        if (!wrapped.path("CFDocument").isObject() || !wrapped.path("CFItems").isArray()) {
            return new Reading.Refused(FileRefusal.NOT_CASE);
        }
        CasePackage files = new CasePackage(wrapped);
        if (files.parts() > PARTS) {
            return new Reading.Refused(FileRefusal.TOO_MANY_PARTS);
        }
        UnderstoodFramework framework = new Walk(files, identifiers).framework();
        return framework.criteria().isEmpty()
                ? new Reading.Refused(FileRefusal.NOT_A_FRAMEWORK)
                : new Reading.Understood(framework, Source.none());
    }

    private static final class Walk {
        private final CasePackage files;
        private final Identifiers identifiers;
        private final List<Doubt> doubts = new ArrayList<>();
        private final Set<String> codes = new HashSet<>();
        private final Set<String> criterionCodes = new HashSet<>();

        Walk(CasePackage files, Identifiers identifiers) {
            this.files = files;
            this.identifiers = identifiers;
        }

        UnderstoodFramework framework() {
            JsonNode document = files.document();
            UnderstoodHeading heading = heading(document);
            if (heading.title().isEmpty()) {
                doubts.add(new Doubt.Missing("", new Place.Whole(), Part.TITLE));
            }
            List<UnderstoodBlock> blocks = new ArrayList<>();
            for (Node item : files.top()) {
                blocks.add(block(item, blocks.size() + 1));
            }
            JsonNode ours = ours(files.root());
            return new UnderstoodFramework(
                    text(document, "identifier").orElse(identifiers.document()),
                    heading,
                    blocks,
                    tasks(ours.path("tasks")),
                    rules(ours(document).path("accommodationRules")),
                    scale(ours.path("scale")),
                    doubts);
        }

        private static UnderstoodHeading heading(JsonNode document) {
            JsonNode ours = ours(document);
            Optional<String> title = text(document, "title")
                    .filter(text -> !ours.path("untitled").asBoolean());
            return new UnderstoodHeading(
                    title.map(text -> worded(text, document)),
                    text(document, "creator").filter(text -> !isAssumed(ours, "creator")),
                    text(ours, "rncpCode"),
                    ours.path("level").isInt() ? Optional.of(ours.path("level").asInt()) : Optional.empty(),
                    text(document, "version").filter(text -> !isAssumed(ours, "version")),
                    either(ours.path("description"), document, "description"),
                    either(ours.path("notes"), document, "notes"),
                    day(document, "statusStartDate"),
                    day(document, "statusEndDate"));
        }

        private static boolean isAssumed(JsonNode ours, String key) {
            return stream(ours.path("assumed")).anyMatch(each -> each.asText().equals(key));
        }

        private static Optional<Bilingual> either(JsonNode ours, JsonNode node, String key) {
            return bilingual(ours).or(() -> text(node, key).map(text -> new Bilingual(text, text)));
        }

        private static Optional<LocalDate> day(JsonNode node, String key) {
            try {
                return text(node, key).map(text -> LocalDate.parse(text.substring(0, Math.min(10, text.length()))));
            } catch (DateTimeException otherwise) {
                return Optional.empty();
            }
        }

        /** An item at the top is a block; a competency there gets a block and an activity around it. */
        private UnderstoodBlock block(Node item, int position) {
            String code = code(item, "BC" + String.format(Locale.ROOT, "%02d", position));
            List<UnderstoodActivity> activities = new ArrayList<>();
            List<Node> loose = new ArrayList<>();
            for (Node child : isCompetency(item, 0) ? List.of(item) : files.childrenOf(item)) {
                if (isCompetency(child, 1)) {
                    loose.add(child);
                } else {
                    activities.add(activity(child, position, activities.size() + 1));
                }
            }
            if (!loose.isEmpty()) {
                String name = unused("A" + position + "." + (activities.size() + 1));
                doubts.add(new Doubt.Missing(name, item.place(), Part.ACTIVITY));
                activities.add(new UnderstoodActivity(
                        identifiers.of("activity " + name),
                        name,
                        sentence(item),
                        loose.stream().map(this::competency).toList(),
                        item.place()));
            }
            if (activities.isEmpty()) {
                doubts.add(new Doubt.Missing(code, item.place(), Part.COMPETENCIES));
            }
            String identifier = isCompetency(item, 0) ? identifiers.of("block " + code) : identifier(item, code);
            return new UnderstoodBlock(identifier, code, sentence(item), activities, item.place());
        }

        private UnderstoodActivity activity(Node item, int block, int position) {
            String code = code(item, "A" + block + "." + position);
            List<UnderstoodCompetency> competencies =
                    files.childrenOf(item).stream().map(this::competency).toList();
            if (competencies.isEmpty()) {
                doubts.add(new Doubt.Missing(code, item.place(), Part.COMPETENCIES));
            }
            return new UnderstoodActivity(identifier(item, code), code, sentence(item), competencies, item.place());
        }

        private UnderstoodCompetency competency(Node item) {
            String code = code(item, "C" + (codes.size() + 1));
            List<UnderstoodCriterion> criteria = new ArrayList<>();
            for (Node criterion : files.criteriaOf(item)) {
                criteria.add(criterion(criterion, code, criteria.size() + 1));
            }
            for (Node child : files.childrenOf(item)) {
                criteria.add(criterion(child, code, criteria.size() + 1));
            }
            if (criteria.isEmpty()) {
                doubts.add(new Doubt.Missing(code, item.place(), Part.CRITERIA));
            }
            Optional<UnderstoodMethod> method = method(ours(item.json()).path("method"), code, item.place());
            if (method.isEmpty()) {
                doubts.add(new Doubt.Missing(code, item.place(), Part.METHOD));
            }
            return new UnderstoodCompetency(
                    identifier(item, code), code, sentence(item), method, criteria, item.place());
        }

        private Optional<UnderstoodMethod> method(JsonNode method, String code, Place place) {
            Optional<Bilingual> brief = bilingual(method.path("brief"));
            return brief.map(label -> new UnderstoodMethod(
                    text(method, "identifier").orElse(identifiers.of("method " + code)),
                    MethodKind.of(method.path("kind").asText()),
                    text(method, "printedKind"),
                    caseKind(method.path("case")),
                    both(text(method, "official"), label),
                    bilingual(method.path("accommodations"))
                            .map(frame -> both(text(method, "officialAccommodations"), frame)),
                    place));
        }

        private static Wording both(Optional<String> official, Bilingual label) {
            return official.map(sentence -> CasePackage.wording(sentence, true, Optional.of(label)))
                    .orElse(Wording.label(label));
        }

        private UnderstoodCriterion criterion(Node node, String competency, int position) {
            JsonNode json = node.json();
            String code = printedCode(json, competency).orElseGet(() -> free(competency + ".K", position));
            BigDecimal weight =
                    json.path("weight").isNumber() ? json.path("weight").decimalValue() : BigDecimal.ONE;
            String words = text(json, "description")
                    .or(() -> text(json, "fullStatement"))
                    .or(() -> text(json, "category"))
                    .orElse(code);
            return new UnderstoodCriterion(
                    identifier(node, code),
                    code,
                    worded(words, json),
                    weight.signum() > 0 ? weight : BigDecimal.ONE,
                    ours(json).path("essential").asBoolean(),
                    stream(ours(json).path("indicators")).map(JsonNode::asText).toList(),
                    text(ours(json), "note"),
                    levels(json.path("CFRubricCriterionLevels")),
                    node.place());
        }

        /** Only a version of ours prints codes of criteria; one whose number was retired leaves a gap. */
        private Optional<String> printedCode(JsonNode criterion, String competency) {
            return text(ours(criterion), "code")
                    .filter(code -> code.startsWith(competency + ".K")
                            && code.substring(competency.length() + 2).matches("[1-9]\\d{0,5}"))
                    .filter(criterionCodes::add);
        }

        private String free(String start, int wanted) {
            int number = wanted;
            while (!criterionCodes.add(start + number)) {
                number++;
            }
            return start + number;
        }

        /** Without a scale of ours the file's levels have no points that could be trusted to mean ours. */
        private List<CriterionLevel> levels(JsonNode levels) {
            if (!ours(files.root()).path("scale").isObject() || isAssumed()) {
                return List.of();
            }
            return stream(levels)
                    .sorted(Comparator.comparingInt(
                            level -> level.path("position").asInt()))
                    .map(level -> new CriterionLevel(level.path("identifier").asText(), text(level, "description")))
                    .toList();
        }

        private boolean isAssumed() {
            return ours(files.root()).path("scale").path("assumed").asBoolean();
        }

        private Optional<UnderstoodScale> scale(JsonNode scale) {
            List<UnderstoodScale.Step> steps = stream(scale.path("levels"))
                    .sorted(Comparator.comparingInt(
                            level -> level.path("position").asInt()))
                    .flatMap(level -> step(level).stream())
                    .toList();
            return steps.isEmpty() || isAssumed()
                    ? Optional.empty()
                    : bilingual(scale.path("label"))
                            .map(label ->
                                    new UnderstoodScale(scale.path("identifier").asText(), label, steps));
        }

        private static Optional<UnderstoodScale.Step> step(JsonNode level) {
            return bilingual(level.path("label"))
                    .map(label -> new UnderstoodScale.Step(
                            level.path("identifier").asText(),
                            level.path("points").decimalValue(),
                            level.path("acquired").asBoolean(),
                            label,
                            bilingual(level.path("description")).orElse(label)));
        }

        private List<UnderstoodTask> tasks(JsonNode tasks) {
            List<UnderstoodTask> found = new ArrayList<>();
            for (JsonNode task : tasks) {
                Place place = new Place.Node("/extensions/" + CasePackage.OURS + "/tasks/" + found.size());
                Optional<Bilingual> title = bilingual(task.path("title"));
                title.ifPresent(label -> found.add(new UnderstoodTask(
                        text(task, "identifier").orElse(identifiers.of("task " + found.size())),
                        text(task, "code").orElse("T" + (found.size() + 1)),
                        label,
                        bilingual(task.path("description")).orElse(label),
                        caseKind(task.path("caseKind")),
                        stream(task.path("competencies")).map(JsonNode::asText).toList(),
                        place)));
            }
            return found;
        }

        private static List<AccommodationRule> rules(JsonNode rules) {
            List<AccommodationRule> found = new ArrayList<>();
            for (JsonNode rule : rules) {
                Place place = new Place.Node(
                        "/CFDocument/extensions/" + CasePackage.OURS + "/accommodationRules/" + found.size());
                bilingual(rule.path("text"))
                        .ifPresent(text -> found.add(new AccommodationRule(
                                ruleCode(rule.path("code").asText()),
                                both(text(rule, "official"), text),
                                conditions(rule.path("conditions")),
                                place)));
            }
            return found;
        }

        private static Optional<AccommodationRule.Conditions> conditions(JsonNode conditions) {
            List<Wording> texts = stream(conditions.path("texts"))
                    .flatMap(text -> bilingual(text).map(label -> both(text(text, "official"), label)).stream())
                    .toList();
            return texts.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new AccommodationRule.Conditions(
                            texts, conditions.path("allRequired").asBoolean(true), text(conditions, "said")));
        }

        private static Code ruleCode(String code) {
            return Arrays.stream(Code.values())
                    .filter(each -> each.name().equalsIgnoreCase(code))
                    .findFirst()
                    .orElse(Code.OTHER);
        }

        private static CaseKind caseKind(JsonNode kind) {
            return Arrays.stream(CaseKind.values())
                    .filter(each -> each.code().equals(kind.asText()))
                    .findFirst()
                    .orElse(CaseKind.EITHER);
        }

        private boolean isCompetency(Node item, int depth) {
            Optional<CaseItemType> type = text(item.json(), "CFItemType").flatMap(CaseItemType::of);
            boolean leaf = files.childrenOf(item).isEmpty();
            return type.map(told -> told == CaseItemType.COMPETENCY).orElse(depth > 0 && leaf);
        }

        private Wording sentence(Node item) {
            String words = text(item.json(), "fullStatement")
                    .or(() -> text(item.json(), "humanCodingScheme"))
                    .orElse("?");
            return worded(words, item.json());
        }

        /** A file without our extension holds the words of its document. */
        private static Wording worded(String words, JsonNode node) {
            boolean label = ours(node).path("wording").asText().equals("label");
            return CasePackage.wording(words, !label, bilingual(ours(node).path("label")));
        }

        private String code(Node item, String otherwise) {
            String printed = text(item.json(), "humanCodingScheme").orElse(otherwise);
            String code = unused(printed);
            if (!code.equals(printed)) {
                doubts.add(new Doubt.CodeCorrected(code, item.place(), printed));
            }
            return code;
        }

        private String unused(String wanted) {
            String code = wanted;
            for (int i = 2; !codes.add(code); i++) {
                code = wanted + "-" + i;
            }
            return code;
        }

        private String identifier(Node node, String code) {
            return text(node.json(), "identifier").orElse(identifiers.of(code));
        }

        private static Stream<JsonNode> stream(JsonNode nodes) {
            return StreamSupport.stream(nodes.spliterator(), false);
        }
    }
}
