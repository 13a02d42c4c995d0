package org.acquis.demo.site;

import java.util.LinkedHashMap;
import java.util.Map;

/** Custom parameters as an administrator types them: one {@code key=value} a line, the value may hold {@code =}. */
final class CustomParameters {
    private CustomParameters() {}

    static Map<String, String> parse(String lines) {
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
}
