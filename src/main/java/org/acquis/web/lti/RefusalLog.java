package org.acquis.web.lti;

import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;
import org.acquis.lti13.Refusal;
import org.acquis.lti13.Registration;
import org.acquis.ops.AuditEvent;
import org.acquis.ops.AuditLog;
import org.acquis.ops.Database;
import org.acquis.ops.Metrics;
import org.acquis.ops.RateLimit;
import org.acquis.platform.PlatformId;
import org.acquis.platform.PlatformJournal;
import org.acquis.platform.Schools;
import org.jooq.exception.DataAccessException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The only row that a bad launch writes: its code under a reference number, limited in number, nothing of the token. */
public final class RefusalLog {
    private static final Logger LOG = LoggerFactory.getLogger(RefusalLog.class);
    private static final String NO_PLATFORM = "none";

    private final Database database;
    private final AuditLog audit;
    private final Supplier<String> references;
    private final RateLimit limit;
    private final Metrics metrics;
    private final PlatformJournal journal;
    private final Clock clock;

    /** @param limit by platform, and apart what it signed, so that strangers cannot use up what a platform needs */
    public RefusalLog(
            Database database,
            AuditLog audit,
            Supplier<String> references,
            RateLimit limit,
            Metrics metrics,
            Clock clock) {
        this.database = database;
        this.audit = audit;
        this.references = references;
        this.limit = limit;
        this.metrics = metrics;
        this.journal = new PlatformJournal(database);
        this.clock = clock;
    }

    /** @return the number for the page; empty when the entry was one too many or the database is away */
    Optional<String> record(Refusal refusal, Optional<Registration> registration) {
        metrics.count("acquis.launch.refused", "code", refusal.code());
        return keep("launch.refused", refusal, registration);
    }

    /** A registration that did not come about. */
    public Optional<String> recordRegistration(Refusal refusal) {
        metrics.count("acquis.registration.refused", "code", refusal.code());
        return keep("registration.refused", refusal, Optional.empty());
    }

    private Optional<String> keep(String action, Refusal refusal, Optional<Registration> registration) {
        String whose = registration.map(known -> String.valueOf(known.id())).orElse(NO_PLATFORM);
        if (!limit.allows(refusal.signed() ? whose + " signed" : whose)) {
            return Optional.empty();
        }
        String reference = references.get();
        AuditEvent event = AuditEvent.of(action).with("code", refusal.code()).referenced(reference);
        try {
            audit.record(
                    database.sql(), registration.map(known -> of(event, known)).orElse(event));
            registration
                    .filter(known -> refusal.signed())
                    .ifPresent(known -> journal.failed(new PlatformId(known.id()), refusal.code(), clock.instant()));
            return Optional.of(reference);
        } catch (DataAccessException away) {
            LOG.warn("a refused launch ({}) could not be kept in the audit log", refusal.code());
            return Optional.empty();
        }
    }

    private AuditEvent of(AuditEvent event, Registration registration) {
        AuditEvent about = event.about("platform", registration.id());
        return new Schools(database.sql())
                .owning(new PlatformId(registration.id()))
                .map(school -> about.inSchool(school.value()))
                .orElse(about);
    }
}
