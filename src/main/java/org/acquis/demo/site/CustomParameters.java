package org.acquis.demo.site;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Custom parameters as an administrator types them: one {@code key=value} a line, the value may hold {@code =}. */
public final class CustomParameters {
    private CustomParameters() {}

    public static Map<String, String> parse(String lines) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String line : lines.split("\n")) {
            int equals = line.indexOf('=');
            if (equals > 0) {
                parameters.put(
                        line.substring(0, equals).trim(),
                        line.substring(equals + 1).trim());
            }
        }
        return parameters;
    }

    /** The members of a JSON object, values as text; nothing when this is none. */
    public static Map<String, String> read(JsonNode json) {
        Map<String, String> parameters = new LinkedHashMap<>();
        json.properties()
                .forEach(member ->
                        parameters.put(member.getKey(), member.getValue().asText()));
        return parameters;
    }

    /** A line break in a value would begin another parameter, so it becomes a space. */
    public static String lines(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(parameter ->
                        parameter.getKey() + "=" + parameter.getValue().replaceAll("[\\r\\n]+", " "))
                .collect(Collectors.joining("\n"));
    }
}
