package org.acquis.web.caseapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** What a program is told. */
sealed interface CaseAnswer {
    /** @param headers beside those of every answer */
    record Given(byte[] json, Map<String, String> headers) implements CaseAnswer {
        static Given of(JsonNode node) {
            return new Given(node.toString().getBytes(StandardCharsets.UTF_8), Map.of());
        }
    }

    /** @param description for the person who writes the program */
    record Refused(Reason reason, String description) implements CaseAnswer {
        private static final ObjectMapper JSON = new ObjectMapper();

        /** The standard's {@code imsx_StatusInfo}. */
        byte[] json() {
            var status = JSON.createObjectNode()
                    .put("imsx_codeMajor", "failure")
                    .put("imsx_severity", "error")
                    .put("imsx_description", description);
            status.putObject("imsx_codeMinor")
                    .putArray("imsx_codeMinorField")
                    .addObject()
                    .put("imsx_codeMinorFieldName", "acquis")
                    .put("imsx_codeMinorFieldValue", reason.codeMinor);
            return status.toString().getBytes(StandardCharsets.UTF_8);
        }
    }

    /** As the standard's service description pairs codes and HTTP statuses. */
    enum Reason {
        UNAUTHORISED(401, "unauthorised_request"),
        UNKNOWN_OBJECT(404, "unknownobject"),
        INVALID_UUID(404, "invalid_uuid"),
        INVALID_SELECTION(400, "invalid_selection_field"),
        INVALID_SORT(400, "invalid_sort_field"),
        BUSY(429, "server_busy");

        private final int status;
        private final String codeMinor;

        Reason(int status, String codeMinor) {
            this.status = status;
            this.codeMinor = codeMinor;
        }

        int status() {
            return status;
        }
    }
}
