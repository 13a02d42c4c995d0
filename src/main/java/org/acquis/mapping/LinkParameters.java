package org.acquis.mapping;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Names of the custom parameters by which a link says what it assesses. They are written when an activity is chosen from
 * this tool, read on the first visit of a link that nobody has mapped, and travel along when a course is copied. No
 * parameter of a whole registration may have one of these names: Moodle lets that one win.
 */
final class LinkParameters {
    /** Printed codes of tasks, blocks, activities, competencies, criteria; comma separated. */
    static final String MAP = "acquis_map";

    /** CASE identifier of the framework that the codes are of. */
    static final String FRAMEWORK = "acquis_framework";

    static final String DETAIL = "acquis_detail";
    static final String PURPOSE = "acquis_purpose";
    static final String LANGUAGE = "acquis_language";

    private LinkParameters() {}

    static Map<String, String> of(String codes, String framework, ColumnSettings settings) {
        Map<String, String> custom = new LinkedHashMap<>();
        custom.put(MAP, codes);
        custom.put(FRAMEWORK, framework);
        custom.put(PURPOSE, settings.purpose().code());
        custom.put(DETAIL, settings.detail().code());
        custom.put(LANGUAGE, settings.language());
        return custom;
    }
}
