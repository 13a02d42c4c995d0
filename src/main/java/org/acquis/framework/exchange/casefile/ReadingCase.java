package org.acquis.framework.exchange.casefile;

import static org.acquis.framework.exchange.casefile.CasePackage.bilingual;
import static org.acquis.framework.exchange.casefile.CasePackage.ours;
import static org.acquis.framework.exchange.casefile.CasePackage.text;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.acquis.framework.Bilingual;
import org.acquis.framework.CaseKind;
import org.acquis.framework.MethodKind;
import org.acquis.framework.exchange.AccommodationRule;
import org.acquis.framework.exchange.AccommodationRule.Code;
import org.acquis.framework.exchange.CriterionLevel;
import org.acquis.framework.exchange.Doubt;
import org.acquis.framework.exchange.Doubt.Missing.Part;
import org.acquis.framework.exchange.FileRefusal;
import org.acquis.framework.exchange.Identifiers;
import org.acquis.framework.exchange.Place;
import org.acquis.framework.exchange.Reading;
import org.acquis.framework.exchange.Source;
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
import org.acquis.framework.exchange.casefile.CasePackage.Node;

/**
 * Reads a CASE 1.1 or 1.0 package, ours or another producer's. What only our extensions tell (methods, labels, scale) is
 * missing in the latter, and is said.
 */
public final class ReadingCase {
    /** Items, criteria and tasks. */
    private static final int PARTS = 20_000;

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    /** @param identifiers for what the file gives none */
    public Reading read(byte[] file, Identifiers identifiers) {
        CleanNodes nodes = new CleanNodes();
        JsonNode root;
        try {
            root = JSON.reader(nodes).readTree(file);
        } catch (JsonProcessingException malformed) {
            return new Reading.Refused(FileRefusal.MALFORMED_JSON);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        JsonNode wrapped = root.path("CFPackage").isObject() ? root.path("CFPackage") : root;
        if (!wrapped.path("CFDocument").isObject() || !wrapped.path("CFItems").isArray()) {
            return new Reading.Refused(FileRefusal.NOT_CASE);
        }
        if (nodes.characters() > Source.MOST_CHARACTERS) {
            return new Reading.Refused(FileRefusal.TOO_MUCH_TEXT);
        }
        CasePackage files = new CasePackage(wrapped);
        if (files.parts() + ours(wrapped).path("tasks").size() > PARTS) {
            return new Reading.Refused(FileRefusal.TOO_MANY_PARTS);
        }
        UnderstoodFramework framework = new Walk(files, identifiers).framework();
        return framework.criteria().isEmpty()
                ? new Reading.Refused(FileRefusal.NOT_A_FRAMEWORK)
                : new Reading.Understood(framework, Source.none());
    }

    private static final class Walk {
        private final CasePackage files;
        private final String document;
        private final GivenIdentifiers given;
        /** Of methods, the scale and levels: nothing names these, and the usual scale makes its own. */
        private final GivenIdentifiers beside;

        private final Identifiers made;
        private final Optional<UnderstoodScale> scale;
        private final List<Doubt> doubts = new ArrayList<>();
        /** Codes that were given, and how often each was wanted. */
        private final Map<String, Integer> codes = new HashMap<>();
        /** Identifiers of competencies by the file's names for them. */
        private final Map<String, String> competencies = new HashMap<>();

        Walk(CasePackage files, Identifiers identifiers) {
            this.files = files;
            Optional<String> told = text(files.document(), "identifier").filter(GivenIdentifiers::isUsual);
            this.document = told.orElse(identifiers.document());
            // Another edition of the file makes the same ones, where it can.
            this.made = told.map(Identifiers::below).orElse(identifiers);
            this.given = new GivenIdentifiers(made);
            this.beside = new GivenIdentifiers(made);
            this.scale = scale(ours(files.root()).path("scale"));
        }

        UnderstoodFramework framework() {
            UnderstoodHeading heading = heading(files.document());
            if (heading.title().isEmpty()) {
                doubts.add(new Doubt.Missing("", new Place.Whole(), Part.TITLE));
            }
            List<UnderstoodBlock> blocks = new ArrayList<>();
            for (Node item : files.top()) {
                blocks.add(block(item, blocks.size() + 1));
            }
            files.criteriaOfOthersThan(competencies.keySet())
                    .forEach(criterion -> leftOut("", criterion.place(), words(criterion)));
            return new UnderstoodFramework(
                    document,
                    heading,
                    blocks,
                    tasks(ours(files.root()).path("tasks")),
                    rules(ours(files.document()).path("accommodationRules")),
                    scale,
                    doubts);
        }

        private void leftOut(String about, Place place, String words) {
            doubts.add(new Doubt.LeftOut(about, place, Source.shortened(words)));
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
            String identifier = isCompetency(item, 0) ? made.of("block " + code) : identifier(item, code);
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
                        made.of("activity " + name),
                        name,
                        sentence(item),
                        loose.stream().map(this::competency).toList(),
                        item.place()));
            }
            if (activities.isEmpty()) {
                doubts.add(new Doubt.Missing(code, item.place(), Part.COMPETENCIES));
            }
            return new UnderstoodBlock(identifier, code, sentence(item), activities, item.place());
        }

        private UnderstoodActivity activity(Node item, int block, int position) {
            String code = code(item, "A" + block + "." + position);
            String identifier = identifier(item, code);
            List<UnderstoodCompetency> found =
                    files.childrenOf(item).stream().map(this::competency).toList();
            if (found.isEmpty()) {
                doubts.add(new Doubt.Missing(code, item.place(), Part.COMPETENCIES));
            }
            return new UnderstoodActivity(identifier, code, sentence(item), found, item.place());
        }

        private UnderstoodCompetency competency(Node item) {
            String code = code(item, "C" + (competencies.size() + 1));
            String identifier = identifier(item, code);
            competencies.put(item.key(), identifier);
            List<UnderstoodCriterion> criteria = new ArrayList<>();
            for (Node criterion : files.criteriaOf(item)) {
                criteria.add(criterion(criterion, code, criteria.size() + 1));
            }
            for (Node child : files.childrenOf(item)) {
                criteria.add(criterion(child, code, criteria.size() + 1));
                String parent = criteria.get(criteria.size() - 1).code();
                files.childrenOf(child).forEach(deeper -> leftOut(parent, deeper.place(), words(deeper)));
            }
            if (criteria.isEmpty()) {
                doubts.add(new Doubt.Missing(code, item.place(), Part.CRITERIA));
            }
            Optional<UnderstoodMethod> method = method(ours(item.json()).path("method"), code, item.place());
            if (method.isEmpty()) {
                doubts.add(new Doubt.Missing(code, item.place(), Part.METHOD));
            }
            return new UnderstoodCompetency(identifier, code, sentence(item), method, criteria, item.place());
        }

        private Optional<UnderstoodMethod> method(JsonNode method, String code, Place place) {
            Optional<Bilingual> brief = bilingual(method.path("brief"));
            return brief.map(label -> new UnderstoodMethod(
                    beside.of(method, "method " + code),
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
            return new UnderstoodCriterion(
                    identifier(node, code),
                    code,
                    worded(words(node), json),
                    weight(json.path("weight"), code, node.place()),
                    ours(json).path("essential").asBoolean(),
                    stream(ours(json).path("indicators"))
                            .flatMap(indicator -> text(indicator).stream())
                            .toList(),
                    text(ours(json), "note"),
                    levels(json.path("CFRubricCriterionLevels"), code, node.place()),
                    node.place());
        }

        private static String words(Node criterion) {
            return text(criterion.json(), "description")
                    .or(() -> text(criterion.json(), "fullStatement"))
                    .or(() -> text(criterion.json(), "category"))
                    .or(() -> text(criterion.json(), "humanCodingScheme"))
                    .orElse("?");
        }

        private BigDecimal weight(JsonNode told, String code, Place place) {
            if (told.isMissingNode() || told.isNull()) {
                return BigDecimal.ONE;
            }
            Optional<BigDecimal> number = told.isNumber() ? Optional.of(told.decimalValue()) : Optional.empty();
            return number.filter(UnderstoodCriterion::isWeight).orElseGet(() -> {
                BigDecimal nearest = number.filter(Walk::canBeRounded)
                        .map(weight -> weight.setScale(UnderstoodCriterion.WEIGHT_DECIMALS, RoundingMode.HALF_UP))
                        .filter(UnderstoodCriterion::isWeight)
                        .orElse(BigDecimal.ONE);
                doubts.add(new Doubt.WeightCorrected(
                        code, place, Source.shortened(told.asText()), nearest.toPlainString()));
                return nearest;
            });
        }

        /** Numbers of another size would take as many digits. */
        private static boolean canBeRounded(BigDecimal number) {
            return number.precision() - number.scale() > -9 && number.precision() - number.scale() < 9;
        }

        /** Only a version of ours prints codes of criteria; one whose number was retired leaves a gap. */
        private Optional<String> printedCode(JsonNode criterion, String competency) {
            return text(ours(criterion), "code")
                    .filter(code -> code.startsWith(competency + ".K")
                            && code.substring(competency.length() + 2).matches("[1-9]\\d{0,5}"))
                    .filter(code -> codes.putIfAbsent(code, 1) == null);
        }

        private String free(String start, int wanted) {
            int number = wanted;
            while (codes.putIfAbsent(start + number, 1) != null) {
                number++;
            }
            return start + number;
        }

        /**
         * Without a scale of ours the file's levels have no points that could be trusted to mean ours.
         *
         * @return one for each level of the scale; empty where the file tells none
         */
        private List<CriterionLevel> levels(JsonNode told, String code, Place place) {
            int most = scale.map(each -> each.levels().size()).orElse(0);
            if (most == 0 || told.isEmpty()) {
                return List.of();
            }
            Map<Integer, JsonNode> levels = new HashMap<>();
            int next = 1;
            for (JsonNode level : told) {
                int position = level.path("position").asInt(next++);
                if (position < 1 || position > most || levels.putIfAbsent(position, level) != null) {
                    text(level, "description").ifPresent(words -> leftOut(code, place, words));
                }
            }
            return IntStream.rangeClosed(1, most)
                    .mapToObj(position -> {
                        JsonNode level = levels.getOrDefault(position, MissingNode.getInstance());
                        return new CriterionLevel(
                                beside.of(level, "level " + code + "/" + position), text(level, "description"));
                    })
                    .toList();
        }

        private Optional<UnderstoodScale> scale(JsonNode told) {
            if (told.path("assumed").asBoolean()) {
                return Optional.empty();
            }
            List<JsonNode> levels = stream(told.path("levels"))
                    .sorted(Comparator.comparingInt(
                            level -> level.path("position").asInt()))
                    .toList();
            List<UnderstoodScale.Step> steps = new ArrayList<>();
            for (JsonNode level : levels) {
                steps.add(step(level, steps.size() + 1));
            }
            return steps.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new UnderstoodScale(
                            beside.of(told, "scale"),
                            bilingual(told.path("label")).orElse(new Bilingual("Échelle", "Scale")),
                            steps));
        }

        private UnderstoodScale.Step step(JsonNode level, int position) {
            Bilingual label =
                    bilingual(level.path("label")).orElse(new Bilingual("Niveau " + position, "Level " + position));
            return new UnderstoodScale.Step(
                    beside.of(level, "level " + position),
                    points(level.path("points")),
                    level.path("acquired").asBoolean(),
                    label,
                    bilingual(level.path("description")).orElse(label));
        }

        /** What is no number of a usual size is 0; points of two levels alike are found when the scale is published. */
        private static BigDecimal points(JsonNode told) {
            BigDecimal points = told.isNumber() ? told.decimalValue() : BigDecimal.ZERO;
            return canBeRounded(points) ? points : BigDecimal.ZERO;
        }

        private List<UnderstoodTask> tasks(JsonNode tasks) {
            List<UnderstoodTask> found = new ArrayList<>();
            int position = 0;
            for (JsonNode task : tasks) {
                Place place = new Place.Node("/extensions/" + CasePackage.OURS + "/tasks/" + position++);
                String code = text(task, "code").orElse("T" + position);
                Bilingual title = bilingual(task.path("title")).orElse(new Bilingual(code, code));
                if (given.isTaken(task)) {
                    doubts.add(new Doubt.IdentifierTwice(code, place));
                }
                found.add(new UnderstoodTask(
                        given.of(task, "task " + position),
                        code,
                        title,
                        bilingual(task.path("description")).orElse(title),
                        caseKind(task.path("caseKind")),
                        assessed(task.path("competencies"), code, place),
                        place));
            }
            return found;
        }

        private List<String> assessed(JsonNode told, String task, Place place) {
            List<String> found = new ArrayList<>();
            for (JsonNode each : told) {
                String name = text(each).orElse("?");
                Optional.ofNullable(competencies.get(name))
                        .ifPresentOrElse(found::add, () -> leftOut(task, place, name));
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
            while (codes.putIfAbsent(code, 1) != null) {
                code = wanted + "-" + codes.merge(wanted, 1, Integer::sum);
            }
            return code;
        }

        private String identifier(Node node, String code) {
            if (given.isTaken(node.json())) {
                doubts.add(new Doubt.IdentifierTwice(code, node.place()));
            }
            return given.of(node.json(), code);
        }

        private static Stream<JsonNode> stream(JsonNode nodes) {
            return StreamSupport.stream(nodes.spliterator(), false);
        }
    }
}
