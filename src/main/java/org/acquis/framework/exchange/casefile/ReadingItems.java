package org.acquis.framework.exchange.casefile;

import static org.acquis.framework.exchange.casefile.NodeValues.bilingual;
import static org.acquis.framework.exchange.casefile.NodeValues.both;
import static org.acquis.framework.exchange.casefile.NodeValues.caseKind;
import static org.acquis.framework.exchange.casefile.NodeValues.ours;
import static org.acquis.framework.exchange.casefile.NodeValues.text;
import static org.acquis.framework.exchange.casefile.NodeValues.worded;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.acquis.framework.Bilingual;
import org.acquis.framework.MethodKind;
import org.acquis.framework.exchange.Doubt;
import org.acquis.framework.exchange.Doubt.Missing.Part;
import org.acquis.framework.exchange.Identifiers;
import org.acquis.framework.exchange.Place;
import org.acquis.framework.exchange.Source;
import org.acquis.framework.exchange.UnderstoodActivity;
import org.acquis.framework.exchange.UnderstoodBlock;
import org.acquis.framework.exchange.UnderstoodCompetency;
import org.acquis.framework.exchange.UnderstoodCriterion;
import org.acquis.framework.exchange.UnderstoodMethod;
import org.acquis.framework.exchange.Wording;
import org.acquis.framework.exchange.casefile.CasePackage.Node;

/** Reads the tree of items: blocks, activities and competencies with their methods. */
final class ReadingItems {
    private final CasePackage files;
    private final Identifiers made;
    private final GivenNames names;
    private final GivenIdentifiers beside;
    private final ReadingCriteria reading;
    private final List<Doubt> doubts;
    /** Identifiers of competencies by the file's names for them. */
    private final Map<String, String> competencies = new HashMap<>();

    /** @param made for what has no item of its own */
    ReadingItems(
            CasePackage files,
            Identifiers made,
            GivenNames names,
            GivenIdentifiers beside,
            ReadingCriteria reading,
            List<Doubt> doubts) {
        this.files = files;
        this.made = made;
        this.names = names;
        this.beside = beside;
        this.reading = reading;
        this.doubts = doubts;
    }

    List<UnderstoodBlock> blocks() {
        List<UnderstoodBlock> blocks = new ArrayList<>();
        for (Node item : files.top()) {
            blocks.add(block(item, blocks.size() + 1));
        }
        files.criteriaOfOthersThan(competencies.keySet()).forEach(criterion -> leftOut("", criterion));
        return blocks;
    }

    /** Identifiers by the file's names for them, once {@link #blocks} were read. */
    Map<String, String> competencies() {
        return competencies;
    }

    private void leftOut(String about, Node node) {
        doubts.add(new Doubt.LeftOut(about, node.place(), Source.shortened(ReadingCriteria.words(node))));
    }

    /** An item at the top is a block; a competency there gets a block and an activity around it. */
    private UnderstoodBlock block(Node item, int position) {
        String code = names.code(item, "BC" + String.format(Locale.ROOT, "%02d", position));
        String identifier = isCompetency(item, 0) ? made.of("block " + code) : names.identifier(item, code);
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
            String name = names.unused("A" + position + "." + (activities.size() + 1));
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
        String code = names.code(item, "A" + block + "." + position);
        String identifier = names.identifier(item, code);
        List<UnderstoodCompetency> found =
                files.childrenOf(item).stream().map(this::competency).toList();
        if (found.isEmpty()) {
            doubts.add(new Doubt.Missing(code, item.place(), Part.COMPETENCIES));
        }
        return new UnderstoodActivity(identifier, code, sentence(item), found, item.place());
    }

    private UnderstoodCompetency competency(Node item) {
        String code = names.code(item, "C" + (competencies.size() + 1));
        String identifier = names.identifier(item, code);
        competencies.put(item.key(), identifier);
        List<UnderstoodCriterion> criteria = new ArrayList<>();
        for (Node criterion : files.criteriaOf(item)) {
            criteria.add(reading.read(criterion, code, criteria.size() + 1));
        }
        for (Node child : files.childrenOf(item)) {
            criteria.add(reading.read(child, code, criteria.size() + 1));
            String parent = criteria.get(criteria.size() - 1).code();
            files.childrenOf(child).forEach(deeper -> leftOut(parent, deeper));
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
}
