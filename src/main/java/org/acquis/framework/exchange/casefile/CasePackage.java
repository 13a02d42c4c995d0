package org.acquis.framework.exchange.casefile;

import static org.acquis.framework.exchange.casefile.NodeValues.ours;
import static org.acquis.framework.exchange.casefile.NodeValues.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.acquis.framework.exchange.Place;

/** A CASE package as a graph: who is a child of whom, and which criteria belong to which item. */
final class CasePackage {
    private static final int DEEPEST = 32;

    /** No identifier of a file holds it. */
    private static final String OWN = "\0";

    private final JsonNode root;
    private final Map<String, Node> items = new LinkedHashMap<>();
    private final Map<String, List<Node>> children = new HashMap<>();
    private final Map<String, List<Node>> criteria = new LinkedHashMap<>();
    private final Map<String, String> parents = new HashMap<>();
    private int parts;

    /**
     * A part of the file and its place.
     *
     * @param key how the file names it: its identifier; where it has none, or one that is another item's already, a key that
     *     nothing names
     */
    record Node(JsonNode json, Place place, String key) {}

    CasePackage(JsonNode root) {
        this.root = root;
        for (Node item : index(root.path("CFItems"), "/CFItems/")) {
            Node first = items.get(item.key());
            if (first == null && !item.key().equals(documentKey())) {
                items.put(item.key(), item);
            } else if (first == null || !first.json().equals(item.json())) {
                Node own = new Node(item.json(), item.place(), OWN + items.size());
                items.put(own.key(), own);
            }
        }
        sorted(index(root.path("CFAssociations"), "/CFAssociations/"), "sequenceNumber")
                .forEach(this::link);
        int rubric = 0;
        for (JsonNode each : root.path("CFRubrics")) {
            String path = "/CFRubrics/" + rubric++ + "/CFRubricCriteria/";
            List<Node> found = index(each.path("CFRubricCriteria"), path);
            parts += found.size();
            sorted(found, "position")
                    .forEach(criterion -> criteria.computeIfAbsent(owner(criterion, each), owner -> new ArrayList<>())
                            .add(criterion));
        }
        parts += items.size();
    }

    private static List<Node> index(JsonNode nodes, String path) {
        List<Node> found = new ArrayList<>();
        for (JsonNode node : nodes) {
            String key = text(node, "identifier").orElse(OWN + path + found.size());
            found.add(new Node(node, new Place.Node(path + found.size()), key));
        }
        return found;
    }

    private String documentKey() {
        return text(document(), "identifier").orElse(OWN);
    }

    private void link(Node link) {
        Node child = items.get(target(link, "originNodeURI"));
        if (child != null && link.json().path("associationType").asText().equals("isChildOf")) {
            String parent = target(link, "destinationNodeURI");
            boolean known = items.containsKey(parent) || parent.equals(documentKey());
            // A file in which an item has two parents, or is its own ancestor, would have no end.
            if (known && !parents.containsKey(child.key()) && !isAbove(child.key(), parent)) {
                children.computeIfAbsent(parent, first -> new ArrayList<>()).add(child);
                parents.put(child.key(), parent);
            }
        }
    }

    private static String target(Node link, String end) {
        return text(link.json().path(end), "identifier").orElse("");
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
        return text(ours(rubric), "competency")
                .or(() -> text(criterion.json().path("CFItemURI"), "identifier"))
                .orElse("");
    }

    private static List<Node> sorted(List<Node> nodes, String order) {
        List<Node> sorted = new ArrayList<>(nodes);
        sorted.sort(Comparator.comparingInt(node -> node.json().path(order).asInt(Integer.MAX_VALUE)));
        return sorted;
    }

    /** Items and criteria. */
    int parts() {
        return parts;
    }

    JsonNode document() {
        return root.path("CFDocument");
    }

    JsonNode root() {
        return root;
    }

    /** Children of the document, then items that are below nothing. */
    List<Node> top() {
        List<Node> top = new ArrayList<>(children.getOrDefault(documentKey(), List.of()));
        items.values().stream().filter(item -> !parents.containsKey(item.key())).forEach(top::add);
        return top;
    }

    List<Node> childrenOf(Node item) {
        return children.getOrDefault(item.key(), List.of());
    }

    List<Node> criteriaOf(Node competency) {
        return criteria.getOrDefault(competency.key(), List.of());
    }

    /** @param competencies keys */
    List<Node> criteriaOfOthersThan(Set<String> competencies) {
        return criteria.entrySet().stream()
                .filter(entry -> !competencies.contains(entry.getKey()))
                .flatMap(entry -> entry.getValue().stream())
                .toList();
    }
}
