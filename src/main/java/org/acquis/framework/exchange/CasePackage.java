package org.acquis.framework.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.acquis.framework.Bilingual;

/** A CASE package as a graph: who is a child of whom, and which criteria belong to which item. */
final class CasePackage {
    static final String OURS = "org.acquis";

    private static final int DEEPEST = 32;

    private final JsonNode root;
    private final Map<String, Node> items = new HashMap<>();
    private final List<Node> inOrder = new ArrayList<>();
    private final Map<String, List<Node>> children = new HashMap<>();
    private final Map<String, List<Node>> criteria = new HashMap<>();
    private final Map<String, String> parents = new HashMap<>();
    private int parts;

    /** A part of the file and its place. */
    record Node(JsonNode json, Place place) {
        String identifier() {
            return json.path("identifier").asText();
        }
    }

    CasePackage(JsonNode root) {
        this.root = root;
        index(root.path("CFItems"), "/CFItems/").forEach(item -> {
            if (items.putIfAbsent(item.identifier(), item) == null) {
                inOrder.add(item);
            }
        });
        sorted(index(root.path("CFAssociations"), "/CFAssociations/"), "sequenceNumber")
                .forEach(this::link);
        int rubric = 0;
        for (JsonNode each : root.path("CFRubrics")) {
            String path = "/CFRubrics/" + rubric++ + "/CFRubricCriteria/";
            sorted(index(each.path("CFRubricCriteria"), path), "position")
                    .forEach(criterion -> criteria.computeIfAbsent(owner(criterion, each), owner -> new ArrayList<>())
                            .add(criterion));
        }
    }

    private List<Node> index(JsonNode nodes, String path) {
        List<Node> found = new ArrayList<>();
        for (JsonNode node : nodes) {
            found.add(new Node(node, new Place.Node(path + found.size())));
        }
        parts += found.size();
        return found;
    }

    private void link(Node link) {
        Node child =
                items.get(link.json().path("originNodeURI").path("identifier").asText());
        if (child != null && link.json().path("associationType").asText().equals("isChildOf")) {
            String parent =
                    link.json().path("destinationNodeURI").path("identifier").asText();
            // A file in which an item has two parents, or is its own ancestor, would have no end.
            if (!parents.containsKey(child.identifier()) && !isAbove(child.identifier(), parent)) {
                children.computeIfAbsent(parent, first -> new ArrayList<>()).add(child);
                parents.put(child.identifier(), parent);
            }
        }
    }

    /** Also when the line of ancestors is longer than any framework's. */
    private boolean isAbove(String item, String of) {
        String above = of;
        for (int depth = 0; depth < DEEPEST; depth++) {
            if (above == null) {
                return false;
            }
            if (above.equals(item)) {
                return true;
            }
            above = parents.get(above);
        }
        return true;
    }

    private static String owner(Node criterion, JsonNode rubric) {
        String named = ours(rubric).path("competency").asText();
        return named.isEmpty()
                ? criterion.json().path("CFItemURI").path("identifier").asText()
                : named;
    }

    private static List<Node> sorted(List<Node> nodes, String order) {
        List<Node> sorted = new ArrayList<>(nodes);
        sorted.sort(Comparator.comparingInt(node -> node.json().path(order).asInt(Integer.MAX_VALUE)));
        return sorted;
    }

    int parts() {
        return parts;
    }

    JsonNode document() {
        return root.path("CFDocument");
    }

    JsonNode root() {
        return root;
    }

    /** Children of the document, then items that nothing is said about. */
    List<Node> top() {
        List<Node> top = new ArrayList<>(
                children.getOrDefault(document().path("identifier").asText(), List.of()));
        inOrder.stream().filter(item -> !parents.containsKey(item.identifier())).forEach(top::add);
        return top;
    }

    List<Node> childrenOf(Node item) {
        return children.getOrDefault(item.identifier(), List.of());
    }

    List<Node> criteriaOf(Node competency) {
        return criteria.getOrDefault(competency.identifier(), List.of());
    }

    static JsonNode ours(JsonNode node) {
        JsonNode extensions = node.path("extensions");
        return extensions.isArray() ? extensions.path(0).path(OURS) : extensions.path(OURS);
    }

    /** A text in both languages, where it is one. */
    static Optional<Bilingual> bilingual(JsonNode text) {
        String fr = text.path("fr").asText();
        String en = text.path("en").asText();
        return fr.isBlank() || en.isBlank() ? Optional.empty() : Optional.of(new Bilingual(fr, en));
    }

    static Optional<String> text(JsonNode node, String key) {
        String text = node.path(key).asText("").strip();
        return text.isEmpty() || node.path(key).isNull() ? Optional.empty() : Optional.of(text);
    }

    /** A label that repeats the official words in both languages is none. */
    static Wording wording(String sentence, boolean official, Optional<Bilingual> label) {
        if (!official && label.isPresent()) {
            return new Wording(Optional.empty(), label);
        }
        Optional<Bilingual> own =
                label.filter(text -> !text.fr().equals(sentence) || !text.en().equals(sentence));
        return new Wording(Optional.of(sentence), own);
    }
}
