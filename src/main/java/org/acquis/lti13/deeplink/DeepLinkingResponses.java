package org.acquis.lti13.deeplink;

import com.nimbusds.jwt.JWTClaimsSet;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.acquis.lti13.RandomText;
import org.acquis.lti13.Registration;
import org.acquis.lti13.keys.ToolKeys;

/** Answers deep linking requests with a token signed by this tool (Deep Linking 2.0, Deep Linking Response Message; Security Framework 5.2.2). */
public final class DeepLinkingResponses {
    private static final String LTI = "https://purl.imsglobal.org/spec/lti/claim/";
    private static final String DEEP_LINKING = "https://purl.imsglobal.org/spec/lti-dl/claim/";

    /** Moodle gives no leeway to clocks: a token of the future is refused. */
    private static final Duration BACKDATED = Duration.ofSeconds(30);

    private static final Duration LIFE = Duration.ofMinutes(5);

    private final ToolKeys keys;
    private final SecureRandom random;

    public DeepLinkingResponses(ToolKeys keys, SecureRandom random) {
        this.keys = keys;
        this.random = random;
    }

    /**
     * Each call signs anew, with a nonce of its own: whoever lets a person answer once keeps what was answered.
     *
     * @param deploymentId of the launch that asked
     * @param settings of the launch that asked
     */
    public DeepLinkingAnswer answer(
            Registration registration,
            String deploymentId,
            DeepLinkingSettings settings,
            Selection selection,
            Instant now) {
        int items = selection.items().size();
        if (items > 0 && !settings.acceptTypes().contains(ResourceLinkItem.TYPE)) {
            return new SelectionRefusal.TypeNotAccepted();
        }
        if (items > 1 && !settings.acceptMultiple()) {
            return new SelectionRefusal.TooManyItems(items);
        }
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                .issuer(registration.clientId())
                .audience(registration.issuer())
                .issueTime(Date.from(now.minus(BACKDATED)))
                .expirationTime(Date.from(now.plus(LIFE)))
                .claim("nonce", RandomText.of(32, random))
                .claim(LTI + "message_type", "LtiDeepLinkingResponse")
                .claim(LTI + "version", "1.3.0")
                .claim(LTI + "deployment_id", deploymentId)
                .claim(
                        DEEP_LINKING + "content_items",
                        selection.items().stream()
                                .map(item -> item.json(settings.acceptLineItem()))
                                .toList());
        settings.data().ifPresent(data -> claims.claim(DEEP_LINKING + "data", data));
        selection.message().ifPresent(said -> claims.claim(DEEP_LINKING + "msg", said));
        selection.error().ifPresent(why -> claims.claim(DEEP_LINKING + "errormsg", why));
        return new DeepLinkingAnswer.Signed(settings.returnUrl(), keys.current().sign(claims.build()));
    }
}
