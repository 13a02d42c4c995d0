package org.acquis.platform;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.acquis.lti13.Origin;

/** The fields of one file. What is wrong becomes a problem with its remedy, and reading goes on with an empty value. */
final class RegistrationFields {
    private static final Set<String> KNOWN = Set.of(
            "school",
            "name",
            "issuer",
            "client_id",
            "authorization_endpoint",
            "token_endpoint",
            "token_audience",
            "jwks_uri",
            "hosts",
            "deployment_ids",
            "active");
    static final int LONGEST_ADDRESS = 2000;
    private static final int LONGEST_ID = 255;

    private final Path file;
    private final JsonNode tree;
    private final boolean plainHttp;
    private final List<String> problems;

    RegistrationFields(Path file, JsonNode tree, boolean plainHttp, List<String> problems) {
        this.file = file;
        this.tree = tree;
        this.plainHttp = plainHttp;
        this.problems = problems;
    }

    void refuseUnknown() {
        tree.fieldNames().forEachRemaining(name -> {
            if (!KNOWN.contains(name)) {
                problem(name, "is not a field. The fields are " + String.join(", ", new TreeSet<>(KNOWN)) + ".");
            }
        });
    }

    /** @param line what Moodle calls it in "Tool configuration details"; empty where the value is ours */
    String text(String name, int longest, String line) {
        JsonNode value = tree.path(name);
        String remedy = line.isEmpty() ? "Choose one." : copyFromMoodle(line);
        if (value.isMissingNode() || value.isNull()) {
            problem(name, "is missing. " + remedy);
        } else if (!value.isTextual()) {
            problem(name, "must be a text in quotation marks. " + remedy);
        } else if (value.textValue().isBlank()) {
            problem(name, "is empty. " + remedy);
        } else {
            return fitting(name, value.textValue().strip(), longest);
        }
        return "";
    }

    Optional<String> optionalText(String name, int longest) {
        return tree.hasNonNull(name) ? Optional.of(text(name, longest, "")) : Optional.empty();
    }

    String address(String name, String line) {
        String text = text(name, LONGEST_ADDRESS, line);
        if (text.isEmpty()) {
            return text;
        }
        Optional<Origin> origin = Origin.parse(text);
        if (origin.isEmpty()) {
            problem(name, "is not a web address. " + copyFromMoodle(line));
        } else if (!plainHttp && !origin.get().scheme().equals("https")) {
            problem(
                    name,
                    "must start with https://. Plain http needs ACQUIS_ALLOW_PRIVATE_NETWORK and a private host.");
        }
        return text;
    }

    List<String> texts(String name, String line) {
        List<String> texts = new ArrayList<>();
        for (JsonNode value : list(name)) {
            if (value.isTextual() && !value.textValue().isBlank()) {
                texts.add(fitting(name, value.textValue().strip(), LONGEST_ID));
            } else {
                problem(name, "must hold texts in quotation marks, like [\"1\"].");
            }
        }
        if (texts.isEmpty()) {
            problem(name, "needs at least one text, like [\"1\"]. " + copyFromMoodle(line));
        }
        return texts;
    }

    Set<Origin> origins(String name) {
        Set<Origin> origins = new LinkedHashSet<>();
        for (JsonNode value : list(name)) {
            Optional<Origin> origin = value.isTextual() ? Origin.parse(value.textValue()) : Optional.empty();
            origin.ifPresentOrElse(
                    origins::add,
                    () -> problem(name, "must hold web addresses, like [\"https://media.example.org\"]."));
        }
        return origins;
    }

    boolean flag(String name, boolean otherwise) {
        JsonNode value = tree.path(name);
        if (!value.isMissingNode() && !value.isBoolean()) {
            problem(name, "must be true or false, without quotation marks.");
        }
        return value.asBoolean(otherwise);
    }

    private JsonNode list(String name) {
        JsonNode value = tree.path(name);
        if (!value.isMissingNode() && !value.isArray()) {
            problem(name, "must be a list in square brackets.");
        }
        return value.isArray() ? value : tree.path("");
    }

    private String fitting(String name, String text, int longest) {
        if (text.codePointCount(0, text.length()) > longest) {
            problem(name, "is longer than " + longest + " characters.");
        }
        return text;
    }

    private static String copyFromMoodle(String line) {
        return "Copy it from Moodle: \"View configuration details\" of the tool, line \"" + line + "\".";
    }

    private void problem(String name, String text) {
        problems.add(file + ": \"" + name + "\" " + text);
    }
}
