package org.acquis.lti13.registration;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.acquis.lti13.LtiHttp;
import org.acquis.lti13.LtiHttpException;
import org.acquis.lti13.LtiHttpException.Kind;
import org.acquis.lti13.LtiRequest;
import org.acquis.lti13.Origin;
import org.acquis.lti13.json.BoundedJson;
import org.acquis.lti13.json.StrangersText;

/**
 * Registers this tool with a platform that opened its registration page (LTI Dynamic Registration 1.0). Every address
 * comes from strangers: only hosts that the port allows are called, redirects are not followed, and one deadline holds
 * for all requests together.
 */
public final class DynamicRegistration {
    private static final String JSON = "application/json";
    private static final Pattern HEADER_SAFE = Pattern.compile("[\\x21-\\x7e]{1,8000}");

    private final LtiHttp http;
    private final PlatformHosts hosts;
    private final ConfigurationReading configurations;
    private final Clock clock;
    private final Duration patience;

    /** @param patience for one registration from first to last */
    public DynamicRegistration(LtiHttp http, PlatformHosts hosts, Clock clock, Duration patience) {
        this.http = http;
        this.hosts = hosts;
        this.configurations = new ConfigurationReading(hosts);
        this.clock = clock;
        this.patience = patience;
    }

    /** What the platform says of itself; changes nothing there and spends no token. */
    public DiscoveryAnswer discover(RegistrationInitiation initiation) {
        return discover(initiation, clock.instant().plus(patience));
    }

    /** Tells the platform about the tool, or about what changed in it. A registration token is spent by a success. */
    public RegistrationAnswer register(RegistrationInitiation initiation, ToolDescription tool) {
        Instant deadline = clock.instant().plus(patience);
        String token = initiation.token();
        if (token != null && !HEADER_SAFE.matcher(token).matches()) {
            return new RegistrationRefusal.TokenMalformed();
        }
        DiscoveryAnswer discovered = discover(initiation, deadline);
        if (discovered instanceof RegistrationRefusal refusal) {
            return refusal;
        }
        PlatformConfiguration platform = (PlatformConfiguration) discovered;
        LtiRequest request = LtiRequest.sending(
                LtiRequest.Method.POST,
                platform.registrationEndpoint(),
                JSON,
                JSON,
                BoundedJson.write(tool.json(platform)));
        // Moodle knows only this spelling of the word.
        return post(token == null ? request : request.with("Authorization", "Bearer " + token), platform, deadline);
    }

    private DiscoveryAnswer discover(RegistrationInitiation initiation, Instant deadline) {
        String sent = initiation.openidConfiguration();
        if (sent == null) {
            return new RegistrationRefusal.ConfigurationMissing();
        }
        Optional<URI> address = StrangersText.address(sent);
        Optional<Origin> origin = address.flatMap(Origin::of);
        // Before anything is known of the issuer, the address must be good enough for an issuer of its own place.
        if (origin.isEmpty() || !hosts.allow(origin.get(), origin.get())) {
            return new RegistrationRefusal.ConfigurationAddressInvalid();
        }
        try {
            return configurations.read(address.get(), http.send(LtiRequest.get(address.get(), JSON), left(deadline)));
        } catch (LtiHttpException e) {
            return e.kind() == Kind.TOO_LARGE ? new RegistrationRefusal.ConfigurationUnreadable(200) : notSent(e);
        }
    }

    private RegistrationAnswer post(LtiRequest request, PlatformConfiguration platform, Instant deadline) {
        Duration left = left(deadline);
        if (left.isZero() || left.isNegative()) {
            return new RegistrationRefusal.PlatformUnreachable(true);
        }
        try {
            boolean tokenSent = request.headers().containsKey("Authorization");
            return RegistrationReply.read(http.send(request, left), platform, tokenSent);
        } catch (LtiHttpException e) {
            return e.surelyNotSent() ? notSent(e) : new RegistrationRefusal.Unanswered();
        }
    }

    private static RegistrationRefusal notSent(LtiHttpException e) {
        return e.kind() == Kind.HOST_REFUSED
                ? new RegistrationRefusal.HostRefused()
                : new RegistrationRefusal.PlatformUnreachable(e.kind() == Kind.NO_ANSWER);
    }

    private Duration left(Instant deadline) {
        return Duration.between(clock.instant(), deadline);
    }
}
