package org.acquis;

import java.time.Clock;
import java.time.Duration;
import org.acquis.lti13.LtiHttp;
import org.acquis.lti13.LtiHttpException;
import org.acquis.lti13.LtiRequest;
import org.acquis.lti13.LtiResponse;
import org.acquis.lti13.keys.ToolKeys;
import org.acquis.lti13.registration.DynamicRegistration;
import org.acquis.lti13.registration.PlatformHosts;
import org.acquis.lti13.service.AccessTokens;
import org.acquis.ops.AuditLog;
import org.acquis.ops.Database;
import org.acquis.ops.Settings;
import org.acquis.platform.CheckingConnection;
import org.acquis.platform.CheckingScopes;
import org.acquis.platform.NewSchool;
import org.acquis.platform.PlatformJournal;
import org.acquis.platform.RegisteringPlatform;
import org.acquis.platform.RegistrationLinks;
import org.acquis.platform.ToolTemplate;

/** The part of the graph that connects platforms; the doctor needs it without the rest. */
final class Connecting {
    /** Together they stay below ten seconds, which a person in front of a frame waits. */
    private static final Duration REGISTRATION = Duration.ofSeconds(7);

    private static final Duration FIRST_TOKEN = Duration.ofSeconds(3);

    private final Settings settings;
    private final Database database;
    private final LtiHttp http;
    private final LtiHttp tokens;
    private final ToolKeys keys;
    private final ToolTemplate tool;
    private final AuditLog audit;
    private final Clock clock;
    private final RegistrationLinks links;

    /** @param tokens the HTTP port for token requests */
    Connecting(
            Settings settings,
            Database database,
            LtiHttp http,
            LtiHttp tokens,
            ToolKeys keys,
            ToolTemplate tool,
            AuditLog audit,
            Clock clock) {
        this.settings = settings;
        this.database = database;
        this.http = http;
        this.tokens = tokens;
        this.keys = keys;
        this.tool = tool;
        this.audit = audit;
        this.clock = clock;
        this.links = new RegistrationLinks(database, settings.registrationKey());
    }

    RegistrationLinks links() {
        return links;
    }

    RegisteringPlatform registering(NewSchool newSchool) {
        return new RegisteringPlatform(
                database,
                links,
                new DynamicRegistration(
                        http, PlatformHosts.issuerOnly(settings.allowPrivateNetwork()), clock, REGISTRATION),
                tool,
                settings.url(),
                scopes(hasty(tokens)),
                newSchool,
                audit,
                clock);
    }

    CheckingConnection checking() {
        return new CheckingConnection(http, scopes(tokens), clock);
    }

    private CheckingScopes scopes(LtiHttp port) {
        return new CheckingScopes(
                new AccessTokens(port, keys, clock), new PlatformJournal(database), tool.asked(), clock);
    }

    private static LtiHttp hasty(LtiHttp port) {
        return new LtiHttp() {
            @Override
            public LtiResponse send(LtiRequest request) throws LtiHttpException {
                return port.send(request, FIRST_TOKEN);
            }
        };
    }
}
