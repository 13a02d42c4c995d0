package org.acquis.framework.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * A JSON file, still well-formed, in which some values were lost, doubled, exchanged, stretched or replaced by what a
 * careless program writes. Kinds of places are hit alike, however often each comes: a file has many levels and one title.
 */
public final class MutatedJson {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST_CHANGES = 6;
    private static final int[] LENGTHS = {0, 1, 21, 31, 37, 101, 201, 501, 1_001, 10_001, 70_000};
    private static final List<JsonNode> ODD = List.of(
            JsonNodeFactory.instance.nullNode(),
            JsonNodeFactory.instance.booleanNode(true),
            JsonNodeFactory.instance.textNode(""),
            JsonNodeFactory.instance.textNode(" "),
            JsonNodeFactory.instance.textNode("null"),
            JsonNodeFactory.instance.textNode("é\u0000\ud800\u202e\n\"<b>'\\"),
            JsonNodeFactory.instance.textNode("\ud83d\ude00".repeat(260)),
            JsonNodeFactory.instance.numberNode(0),
            JsonNodeFactory.instance.numberNode(-1),
            JsonNodeFactory.instance.numberNode(9_999_999_999L),
            DecimalNode.valueOf(new BigDecimal("0.00001")),
            DecimalNode.valueOf(new BigDecimal("12345.678901")),
            DecimalNode.valueOf(new BigDecimal("1E+999999999")),
            DecimalNode.valueOf(new BigDecimal("1E-999999999")),
            JsonNodeFactory.instance.arrayNode(),
            JsonNodeFactory.instance.arrayNode().add("x"),
            JsonNodeFactory.instance.objectNode(),
            JsonNodeFactory.instance.objectNode().put("fr", "x"));

    private final Random random;
    private final JsonNode root;

    private MutatedJson(byte[] file, long seed) {
        random = new Random(seed);
        try {
            root = JSON.readTree(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The same seed makes the same changes. */
    public static byte[] of(byte[] file, long seed) {
        MutatedJson mutated = new MutatedJson(file, seed);
        int changes = 1 + mutated.random.nextInt(MOST_CHANGES);
        for (int i = 0; i < changes; i++) {
            mutated.change();
        }
        try {
            return JSON.writeValueAsBytes(mutated.root);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** A member of an object or an element of a list. */
    private record Spot(JsonNode parent, String name, int index) {
        JsonNode value() {
            return parent instanceof ArrayNode list ? list.get(index) : parent.get(name);
        }

        void set(JsonNode value) {
            if (parent instanceof ArrayNode list) {
                list.set(index, value);
            } else {
                ((ObjectNode) parent).set(name, value);
            }
        }

        void remove() {
            if (parent instanceof ArrayNode list) {
                list.remove(index);
            } else {
                ((ObjectNode) parent).remove(name);
            }
        }
    }

    private void change() {
        Map<String, List<Spot>> spots = new TreeMap<>();
        collect(root, "", spots);
        if (spots.isEmpty()) {
            return;
        }
        List<List<Spot>> kinds = List.copyOf(spots.values());
        List<Spot> kind = any(kinds);
        Spot spot = any(kind);
        switch (random.nextInt(6)) {
            case 0 -> spot.remove();
            case 1 -> {
                if (spot.parent() instanceof ArrayNode list) {
                    list.insert(random.nextInt(list.size() + 1), spot.value().deepCopy());
                } else {
                    spot.set(any(kind).value().deepCopy());
                }
            }
            case 2 -> {
                Spot other = random.nextBoolean() ? any(kind) : any(any(kinds));
                JsonNode value = spot.value().deepCopy();
                spot.set(other.value().deepCopy());
                other.set(value);
            }
            case 3 ->
                spot.set(
                        JsonNodeFactory.instance.textNode(stretched(spot.value().asText())));
            case 4 -> spot.set(any(any(kinds)).value().deepCopy());
            default -> spot.set(any(ODD).deepCopy());
        }
    }

    private String stretched(String text) {
        String seed = text.isEmpty() ? "é" : text;
        int length = LENGTHS[random.nextInt(LENGTHS.length)];
        return seed.repeat(length / seed.length() + 1).substring(0, length);
    }

    private static void collect(JsonNode node, String path, Map<String, List<Spot>> spots) {
        if (node instanceof ArrayNode list) {
            for (int i = 0; i < list.size(); i++) {
                found(new Spot(list, "", i), path + "/*", spots);
            }
        } else if (node instanceof ObjectNode object) {
            object.fieldNames().forEachRemaining(name -> found(new Spot(object, name, 0), path + "/" + name, spots));
        }
    }

    private static void found(Spot spot, String path, Map<String, List<Spot>> spots) {
        spots.computeIfAbsent(path, first -> new ArrayList<>()).add(spot);
        collect(spot.value(), path, spots);
    }

    private <T> T any(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
