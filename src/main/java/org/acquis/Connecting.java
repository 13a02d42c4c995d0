package org.acquis;

import java.time.Clock;
import java.time.Duration;
import org.acquis.lti13.LtiHttp;
import org.acquis.lti13.keys.ToolKeys;
import org.acquis.lti13.registration.DynamicRegistration;
import org.acquis.lti13.registration.PlatformHosts;
import org.acquis.lti13.service.AccessTokens;
import org.acquis.ops.AuditLog;
import org.acquis.ops.Database;
import org.acquis.ops.Settings;
import org.acquis.platform.CheckingConnection;
import org.acquis.platform.CheckingScopes;
import org.acquis.platform.FoundingSchool;
import org.acquis.platform.NotingTokens;
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
    private final ToolKeys keys;
    private final ToolTemplate tool;
    private final AuditLog audit;
    private final Clock clock;
    private final RegistrationLinks links;

    Connecting(
            Settings settings,
            Database database,
            LtiHttp http,
            ToolKeys keys,
            ToolTemplate tool,
            AuditLog audit,
            Clock clock) {
        this.settings = settings;
        this.database = database;
        this.http = http;
        this.keys = keys;
        this.tool = tool;
        this.audit = audit;
        this.clock = clock;
        this.links = new RegistrationLinks(database, settings.registrationKey());
    }

    RegistrationLinks links() {
        return links;
    }

    RegisteringPlatform registering(FoundingSchool founding) {
        return new RegisteringPlatform(
                database,
                links,
                new DynamicRegistration(
                        http, PlatformHosts.issuerOnly(settings.allowPrivateNetwork()), clock, REGISTRATION),
                tool,
                settings.url(),
                scopes(request -> http.send(request, FIRST_TOKEN)),
                founding,
                audit,
                clock);
    }

    CheckingConnection checking() {
        return new CheckingConnection(http, scopes(http), clock);
    }

    private CheckingScopes scopes(LtiHttp port) {
        PlatformJournal journal = new PlatformJournal(database);
        AccessTokens tokens = new AccessTokens(port, keys, clock, new NotingTokens(journal, clock));
        return new CheckingScopes(tokens, journal, tool.asked(), clock);
    }
}
