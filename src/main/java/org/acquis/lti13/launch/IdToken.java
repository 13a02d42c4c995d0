package org.acquis.lti13.launch;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.nimbusds.jose.util.Base64URL;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.acquis.lti13.json.BoundedJson;

/**
 * The three parts of a signed token in compact form (RFC 7515, 7.1), read once and not yet trusted.
 *
 * @param signingInput what the signature is over
 */
record IdToken(ObjectNode header, ObjectNode claims, byte[] signingInput, Base64URL signature) {

    /** Moodle sends 4 KB, others up to 20. */
    static final int LARGEST = 128 * 1024;

    static Optional<IdToken> read(String compact) {
        int first = compact.indexOf('.');
        int second = compact.indexOf('.', first + 1);
        if (first <= 0 || second < 0 || compact.indexOf('.', second + 1) >= 0 || second == compact.length() - 1) {
            return Optional.empty();
        }
        Optional<ObjectNode> header = part(compact, 0, first);
        Optional<ObjectNode> claims = header.isEmpty() ? Optional.empty() : part(compact, first + 1, second);
        if (header.isEmpty() || claims.isEmpty()) {
            return Optional.empty();
        }
        byte[] signingInput = compact.substring(0, second).getBytes(StandardCharsets.US_ASCII);
        return Optional.of(
                new IdToken(header.get(), claims.get(), signingInput, new Base64URL(compact.substring(second + 1))));
    }

    private static Optional<ObjectNode> part(String compact, int from, int to) {
        try {
            byte[] ascii = compact.substring(from, to).getBytes(StandardCharsets.US_ASCII);
            return BoundedJson.object(Base64.getUrlDecoder().decode(ascii));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return "IdToken[hidden]";
    }
}
