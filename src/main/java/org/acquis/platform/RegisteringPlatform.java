package org.acquis.platform;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.acquis.lti13.Origin;
import org.acquis.lti13.Refusal;
import org.acquis.lti13.registration.DiscoveryAnswer;
import org.acquis.lti13.registration.DynamicRegistration;
import org.acquis.lti13.registration.PlatformConfiguration;
import org.acquis.lti13.registration.RegisteredTool;
import org.acquis.lti13.registration.RegistrationAnswer;
import org.acquis.lti13.registration.RegistrationInitiation;
import org.acquis.lti13.registration.RegistrationRefusal;
import org.acquis.lti13.service.TokenAnswer;
import org.acquis.ops.AuditEvent;
import org.acquis.ops.AuditLog;
import org.acquis.ops.Database;
import org.acquis.platform.RegistrationStep.Agreement;
import org.acquis.platform.RegistrationStep.NotRegistered;
import org.acquis.platform.RegistrationStep.Proposal;
import org.jooq.exception.IntegrityConstraintViolationException;

/** Registers a platform through a link: first it is told what will be asked, then it is asked. */
public final class RegisteringPlatform {
    private final Database database;
    private final RegistrationLinks links;
    private final DynamicRegistration registration;
    private final ToolTemplate template;
    private final URI url;
    private final CheckingScopes scopes;
    private final FoundingSchool founding;
    private final AuditLog audit;
    private final Clock clock;

    /** @param url public origin of this instance */
    public RegisteringPlatform(
            Database database,
            RegistrationLinks links,
            DynamicRegistration registration,
            ToolTemplate template,
            URI url,
            CheckingScopes scopes,
            FoundingSchool founding,
            AuditLog audit,
            Clock clock) {
        this.database = database;
        this.links = links;
        this.registration = registration;
        this.template = template;
        this.url = url;
        this.scopes = scopes;
        this.founding = founding;
        this.audit = audit;
        this.clock = clock;
    }

    /** Reads the platform's configuration and writes nothing. */
    public RegistrationStep propose(String key, RegistrationInitiation initiation) {
        LinkAnswer answer = links.find(key, clock.instant());
        return answer instanceof OpenLink link ? propose(link, initiation) : new NotRegistered((LinkRefusal) answer);
    }

    /** @param replaced registrations of the same site whose courses are to follow into this one */
    public RegistrationStep register(String key, RegistrationInitiation initiation, Collection<PlatformId> replaced) {
        LinkAnswer answer = links.find(key, clock.instant());
        return answer instanceof OpenLink link
                ? register(link, initiation, replaced)
                : new NotRegistered((LinkRefusal) answer);
    }

    private RegistrationStep propose(OpenLink link, RegistrationInitiation initiation) {
        DiscoveryAnswer answer = registration.discover(initiation);
        if (answer instanceof RegistrationRefusal refusal) {
            return new NotRegistered(refusal);
        }
        PlatformConfiguration platform = (PlatformConfiguration) answer;
        Schools schools = new Schools(database.sql());
        Optional<School> school =
                link.school().or(() -> schools.ofIssuer(platform.issuer())).flatMap(schools::find);
        List<PlatformOverview> others = school.map(School::id)
                .map(id -> new SelectPlatforms(database.sql()).ofSite(id, platform.issuer()))
                .orElse(List.of());
        return new Proposal(school, platform, template.asked(), template.claims(), others);
    }

    private RegistrationStep register(
            OpenLink link, RegistrationInitiation initiation, Collection<PlatformId> replaced) {
        if (!links.claim(link, clock.instant())) {
            return new NotRegistered(new LinkRefusal.Busy());
        }
        boolean done = false;
        try {
            RegistrationAnswer answer =
                    registration.register(initiation, new DescribingTool(template, url).description());
            RegistrationStep step = answer instanceof RegisteredTool tool
                    ? keep(link, tool, replaced)
                    : new NotRegistered((Refusal) answer);
            done = step instanceof Agreement;
            return step;
        } finally {
            if (!done) {
                links.release(link);
            }
        }
    }

    private RegistrationStep keep(OpenLink link, RegisteredTool tool, Collection<PlatformId> replaced) {
        try {
            return store(link, tool, replaced);
        } catch (IntegrityConstraintViolationException twice) {
            // The same registration was stored by somebody else just now: this time it is an update.
            return store(link, tool, replaced);
        }
    }

    private RegistrationStep store(OpenLink link, RegisteredTool tool, Collection<PlatformId> replaced) {
        Instant now = clock.instant();
        KeepingAnswer answer = database.transaction(tx -> {
            KeepingAnswer stored = new KeepingRegistration(tx, founding, now).keep(tool, link.school(), replaced);
            if (stored instanceof KeptRegistration kept) {
                RegistrationLinks.consume(tx, link, kept.platform(), now);
                audit.record(tx, event(kept, tool, replaced));
            }
            return stored;
        });
        return answer instanceof KeptRegistration kept
                ? agreement(kept, tool)
                : new NotRegistered((LinkRefusal) answer);
    }

    private static AuditEvent event(KeptRegistration kept, RegisteredTool tool, Collection<PlatformId> replaced) {
        AuditEvent event = AuditEvent.of(kept.updated() ? "platform.updated" : "platform.registered")
                .inSchool(kept.school().value())
                .about("platform", kept.platform().value())
                .with(
                        "host",
                        Origin.parse(tool.platform().issuer())
                                .map(Origin::toString)
                                .orElse(""));
        return replaced.isEmpty()
                ? event
                : event.with(
                        "replaces", replaced.stream().map(PlatformId::value).toList());
    }

    private RegistrationStep agreement(KeptRegistration kept, RegisteredTool tool) {
        TokenAnswer answer =
                scopes.ask(new JooqRegistrations(database).find(kept.platform()).orElseThrow());
        return new Agreement(
                new Schools(database.sql()).find(kept.school()).orElseThrow(),
                tool.platform(),
                tool.clientId(),
                tool.deploymentId(),
                kept.updated(),
                scopes.granted(answer),
                TokenFinding.of(answer));
    }
}
