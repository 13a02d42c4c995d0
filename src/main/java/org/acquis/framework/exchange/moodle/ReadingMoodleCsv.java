package org.acquis.framework.exchange.moodle;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.acquis.framework.Bilingual;
import org.acquis.framework.CaseKind;
import org.acquis.framework.MethodKind;
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
import org.acquis.framework.exchange.Wording;
import org.acquis.framework.exchange.moodle.MoodleTree.Node;
import org.acquis.framework.exchange.table.SheetRow;
import org.acquis.framework.exchange.table.TableColumns;
import org.acquis.framework.exchange.text.Folded;
import org.acquis.framework.exchange.text.MethodLabel;
import org.acquis.framework.exchange.text.Preamble;
import org.acquis.framework.exchange.text.PrintedCode;

/**
 * Reads a competency framework that Moodle exported. The first level holds blocks; what the others hold follows from how
 * many there are and from the framework's taxonomies.
 */
public final class ReadingMoodleCsv {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST_LEVELS = 20;
    private static final Set<String> OBSERVED = Set.of("indicator", "outcome", "behaviour", "proficiency", "level");

    private final MoodleColumns columns;
    private final Identifiers identifiers;
    private final List<Doubt> doubts = new ArrayList<>();
    private final Set<String> codes = new HashSet<>();
    private Optional<UnderstoodScale> scale = Optional.empty();

    public ReadingMoodleCsv(MoodleColumns columns, Identifiers identifiers) {
        this.columns = columns;
        this.identifiers = identifiers;
    }

    public Reading read(List<SheetRow> rows) {
        MoodleTree tree = new MoodleTree(columns, rows);
        if (tree.top().isEmpty()) {
            return new Reading.Refused(FileRefusal.NOT_A_FRAMEWORK);
        }
        scale = tree.framework().flatMap(this::scale);
        int depth = tree.depth();
        boolean activities = depth >= 4 || depth == 3 && !criteriaAt(3, tree);
        boolean criteria = depth >= 4 || depth == 3 && !activities;
        List<UnderstoodBlock> blocks = new ArrayList<>();
        for (Node node : tree.top()) {
            String code = code(node);
            List<UnderstoodActivity> found = activities
                    ? node.children().stream()
                            .map(child -> activity(child, criteria))
                            .toList()
                    : around(node, code, depth, criteria);
            missing(found.isEmpty(), code, node.place(), Part.COMPETENCIES);
            blocks.add(new UnderstoodBlock(
                    identifiers.of("block " + code), code, wording(node, code), found, node.place()));
        }
        UnderstoodHeading heading = heading(tree);
        tree.leftOut().forEach(node -> doubts.add(new Doubt.LeftOut("", node.place(), Source.shortened(node.name()))));
        UnderstoodFramework framework =
                new UnderstoodFramework(identifiers.document(), heading, blocks, List.of(), List.of(), scale, doubts);
        Source source = new Source(rows.stream()
                .map(row -> new Source.Line(TableColumns.words(row), new Place.Cell("", row.number(), 1)))
                .toList());
        return new Reading.Understood(framework, source);
    }

    private UnderstoodHeading heading(MoodleTree tree) {
        Optional<String> title = tree.framework().map(Node::name).filter(name -> !name.isEmpty());
        missing(title.isEmpty(), "", new Place.Whole(), Part.TITLE);
        return UnderstoodHeading.of(
                title, tree.framework().flatMap(node -> Preamble.rncpCode(node.id())), Optional.empty());
    }

    private static boolean criteriaAt(int level, MoodleTree tree) {
        List<String> terms = tree.framework()
                .map(node -> Arrays.stream(Folded.of(node.taxonomies()).split(","))
                        .map(String::strip)
                        .toList())
                .orElse(List.of());
        return terms.size() >= level && OBSERVED.contains(terms.get(level - 1));
    }

    /** A level of activities is missing: the block's name stands for it. */
    private List<UnderstoodActivity> around(Node block, String code, int depth, boolean criteria) {
        List<Node> nodes = depth == 1 ? List.of(block) : block.children();
        if (nodes.isEmpty()) {
            return List.of();
        }
        String name = unused(code + ".A");
        missing(true, name, block.place(), Part.ACTIVITY);
        return List.of(new UnderstoodActivity(
                identifiers.of("activity " + name),
                name,
                wording(block, code),
                nodes.stream().map(node -> competency(node, criteria)).toList(),
                block.place()));
    }

    private UnderstoodActivity activity(Node node, boolean criteria) {
        String code = code(node);
        missing(node.children().isEmpty(), code, node.place(), Part.COMPETENCIES);
        return new UnderstoodActivity(
                identifiers.of("activity " + code),
                code,
                wording(node, code),
                node.children().stream()
                        .map(child -> competency(child, criteria))
                        .toList(),
                node.place());
    }

    private UnderstoodCompetency competency(Node node, boolean criteria) {
        String code = code(node);
        List<UnderstoodCriterion> found = criteria ? below(node, code) : List.of();
        Optional<UnderstoodMethod> method = method(node, code);
        missing(found.isEmpty(), code, node.place(), Part.CRITERIA);
        missing(method.isEmpty(), code, node.place(), Part.METHOD);
        return new UnderstoodCompetency(
                identifiers.of("competency " + code), code, wording(node, code), method, found, node.place());
    }

    /** What hangs deeper than criteria do is a criterion too: nothing is lost. */
    private List<UnderstoodCriterion> below(Node competency, String code) {
        List<UnderstoodCriterion> found = new ArrayList<>();
        Deque<Node> next = new ArrayDeque<>(competency.children());
        while (!next.isEmpty()) {
            Node node = next.pop();
            found.add(criterion(node, code + ".K" + (found.size() + 1)));
            for (int i = node.children().size() - 1; i >= 0; i--) {
                next.push(node.children().get(i));
            }
        }
        return found;
    }

    private UnderstoodCriterion criterion(Node node, String code) {
        return new UnderstoodCriterion(
                identifiers.of("criterion " + code),
                code,
                wording(node, node.id()),
                BigDecimal.ONE,
                false,
                List.of(),
                Optional.empty(),
                levels(code),
                node.place());
    }

    private List<CriterionLevel> levels(String criterion) {
        return scale.map(UnderstoodScale::levels).orElse(List.of()).stream()
                .map(step -> new CriterionLevel(
                        identifiers.of("level " + criterion + " " + step.points()), Optional.empty()))
                .toList();
    }

    /** Our own export says the method in a paragraph of the description. */
    private Optional<UnderstoodMethod> method(Node node, String code) {
        return node.description()
                .lines()
                .filter(line -> line.startsWith(WritingMoodleCsv.METHOD))
                .findFirst()
                .map(line -> line.substring(WritingMoodleCsv.METHOD.length()).strip())
                .filter(line -> !line.isEmpty())
                .map(line -> {
                    Optional<MethodLabel> label = MethodLabel.startOf(line)
                            .filter(found -> !found.rest().isEmpty());
                    return new UnderstoodMethod(
                            identifiers.of("method " + code),
                            label.map(MethodLabel::kind).orElse(MethodKind.OTHER),
                            label.flatMap(MethodLabel::printed),
                            CaseKind.EITHER,
                            Wording.official(label.map(MethodLabel::rest).orElse(line)),
                            Optional.empty(),
                            node.place());
                });
    }

    /** The description, which may be long; Moodle cuts names after 100 characters. */
    private static Wording wording(Node node, String code) {
        String description = node.description()
                .lines()
                .filter(line -> !line.startsWith(WritingMoodleCsv.METHOD))
                .reduce((one, other) -> one + "\n" + other)
                .orElse("")
                .strip();
        String name = node.name();
        String label =
                name.startsWith(code + " ") ? name.substring(code.length() + 1).strip() : name;
        return Wording.official(description.isEmpty() ? label : description);
    }

    private Optional<UnderstoodScale> scale(Node framework) {
        List<String> labels =
                Arrays.stream(framework.scale().split(",")).map(String::strip).toList();
        if (labels.size() < 2 || labels.size() > MOST_LEVELS || labels.contains("")) {
            return Optional.empty();
        }
        Set<Integer> proficient = proficient(framework.scaleConfiguration());
        List<UnderstoodScale.Step> steps = new ArrayList<>();
        for (String label : labels) {
            int points = steps.size();
            steps.add(new UnderstoodScale.Step(
                    identifiers.of("level " + points),
                    BigDecimal.valueOf(points),
                    proficient.contains(points + 1),
                    new Bilingual(label, label),
                    new Bilingual(label, label)));
        }
        String name = framework.scale();
        return Optional.of(new UnderstoodScale(identifiers.of("scale"), new Bilingual(name, name), steps));
    }

    private static Set<Integer> proficient(String configuration) {
        Set<Integer> found = new HashSet<>();
        try {
            for (JsonNode level : JSON.readTree(configuration)) {
                if (level.path("proficient").asInt() == 1) {
                    found.add(level.path("id").asInt());
                }
            }
        } catch (JsonProcessingException otherwise) {
            return Set.of();
        }
        return found;
    }

    private String code(Node node) {
        String printed = PrintedCode.startOf(node.id(), true)
                .filter(found -> found.rest().isEmpty() && !found.code().isEmpty())
                .map(PrintedCode::printed)
                .orElse(node.id());
        String code = unused(printed);
        if (!code.equals(printed)) {
            doubts.add(new Doubt.CodeCorrected(code, node.place(), printed));
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

    private void missing(boolean is, String code, Place place, Part part) {
        if (is) {
            doubts.add(new Doubt.Missing(code, place, part));
        }
    }
}
