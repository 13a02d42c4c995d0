package org.acquis.framework.exchange.moodle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.acquis.framework.exchange.Place;
import org.acquis.framework.exchange.moodle.MoodleColumns.Field;
import org.acquis.framework.exchange.table.SheetRow;
import org.acquis.framework.exchange.text.HtmlText;

/** The rows of a Moodle competency framework as a tree. What hangs on itself or on nothing is no part of it. */
final class MoodleTree {
    private static final int DEEPEST = 16;

    private final Map<String, Node> nodes = new LinkedHashMap<>();
    private final List<Node> top = new ArrayList<>();
    private final List<Node> repeated = new ArrayList<>();
    private Optional<Node> framework = Optional.empty();

    /** A row that has an identifier and a name; rows without either are skipped, as Moodle's importer does. */
    record Node(
            String parent,
            String id,
            String name,
            String description,
            String scale,
            String scaleConfiguration,
            String taxonomies,
            Place place,
            List<Node> children) {}

    MoodleTree(MoodleColumns columns, List<SheetRow> rows) {
        for (SheetRow row : rows.subList(1, rows.size())) {
            Node node = new Node(
                    columns.value(row, Field.PARENT),
                    columns.value(row, Field.ID),
                    columns.value(row, Field.SHORT_NAME),
                    HtmlText.of(columns.value(row, Field.DESCRIPTION)),
                    columns.value(row, Field.SCALE_VALUES),
                    columns.value(row, Field.SCALE_CONFIGURATION),
                    columns.value(row, Field.TAXONOMY),
                    new Place.Cell("", row.number(), 1),
                    new ArrayList<>());
            if (columns.isFramework(row)) {
                framework = framework.or(() -> Optional.of(node));
            } else if (!node.id().isEmpty() && !node.name().isEmpty() && nodes.putIfAbsent(node.id(), node) != null) {
                repeated.add(node);
            }
        }
        String root = framework.map(Node::id).orElse("");
        for (Node node : nodes.values()) {
            boolean atTop = node.parent().isEmpty() || node.parent().equals(root);
            Node parent = nodes.get(node.parent());
            if (atTop) {
                top.add(node);
            } else if (parent != null) {
                parent.children().add(node);
            }
        }
    }

    Optional<Node> framework() {
        return framework;
    }

    List<Node> top() {
        return top;
    }

    /** Rows of an identifier that another row has, and those that no branch leads to. */
    List<Node> leftOut() {
        Map<String, Node> left = new LinkedHashMap<>(nodes);
        for (List<Node> level = top; !level.isEmpty(); level = below(level)) {
            level.forEach(node -> left.remove(node.id()));
        }
        List<Node> all = new ArrayList<>(repeated);
        all.addAll(left.values());
        return all;
    }

    private static List<Node> below(List<Node> level) {
        return level.stream().flatMap(node -> node.children().stream()).toList();
    }

    /** The levels of the deepest branch; {@value #DEEPEST} at most. */
    int depth() {
        int depth = 0;
        List<Node> level = top;
        while (!level.isEmpty() && depth < DEEPEST) {
            depth++;
            level = below(level);
        }
        return depth;
    }
}
