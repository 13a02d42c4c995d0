package org.acquis.platform;

import static org.acquis.schema.Tables.DEPLOYMENT;
import static org.acquis.schema.Tables.PLATFORM;
import static org.acquis.schema.Tables.SCHOOL;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.acquis.lti13.Origin;
import org.acquis.ops.Database;
import org.jooq.DSLContext;
import org.jooq.Record2;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.jspecify.annotations.Nullable;

/**
 * Brings the files of {@code lti-config} into the database at start. For its platform a file is the master: deployments
 * that it does not name may no longer launch. A file that is taken away changes nothing, because a node that starts in the
 * wrong folder must not close a platform; {@code "active": false} closes it.
 */
public final class StaticRegistrations {
    private static final int ATTEMPTS = 3;

    private final Database database;
    private final Path folder;
    private final boolean privateNetwork;
    private final FoundingSchool founding;
    private final Clock clock;

    /** @param privateNetwork whether addresses may be plain http; the connection checks that they are private */
    public StaticRegistrations(
            Database database, Path folder, boolean privateNetwork, FoundingSchool founding, Clock clock) {
        this.database = database;
        this.folder = folder;
        this.privateNetwork = privateNetwork;
        this.founding = founding;
        this.clock = clock;
    }

    /**
     * Reads and stores all files, or none.
     *
     * @return the platforms of the files, in the order of their names
     * @throws LtiConfigInvalid with all problems together
     */
    public List<PlatformId> apply() {
        List<StaticRegistration> registrations = read();
        for (int attempt = 1; ; attempt++) {
            try {
                return database.transaction(tx -> store(tx, registrations));
            } catch (IntegrityConstraintViolationException e) {
                // Another node stored the same file just now; the next attempt finds its rows.
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    /**
     * The file that describes a platform.
     *
     * @throws LtiConfigInvalid where the files cannot be read
     */
    public Optional<Path> describing(PlatformOverview platform) {
        return read().stream()
                .filter(file -> file.issuer().equals(platform.issuer())
                        && file.clientId().equals(platform.clientId()))
                .map(StaticRegistration::file)
                .findFirst();
    }

    /**
     * The files that would not be taken at the next start if the school bore this name, or would make another school of
     * its former one.
     *
     * @throws LtiConfigInvalid where the files cannot be read
     */
    public List<Path> against(School school, String newName) {
        return read().stream()
                .filter(file -> !file.school().equals(newName))
                .filter(file -> owner(file).filter(school.id()::equals).isPresent())
                .map(StaticRegistration::file)
                .toList();
    }

    /** The school that a start would give the platform of this file to. */
    private Optional<SchoolId> owner(StaticRegistration file) {
        Schools schools = new Schools(database.sql());
        return new SelectPlatforms(database.sql())
                .all().stream()
                        .filter(each -> each.issuer().equals(file.issuer())
                                && each.clientId().equals(file.clientId()))
                        .map(PlatformOverview::school)
                        .findFirst()
                        .or(() -> schools.named(file.school()).map(School::id));
    }

    private List<StaticRegistration> read() {
        return new RegistrationFiles(folder, privateNetwork).read();
    }

    private List<PlatformId> store(DSLContext tx, List<StaticRegistration> registrations) {
        Instant now = clock.instant();
        List<String> problems = new ArrayList<>();
        List<PlatformId> platforms = new ArrayList<>();
        for (StaticRegistration registration : registrations) {
            Record2<Long, String> known = known(tx, registration);
            if (known != null && !known.value2().equals(registration.school())) {
                problems.add(
                        registration.file() + ": \"school\" cannot change, the platform's people and courses belong to"
                                + " \"" + known.value2()
                                + "\". Write that name, rename the school with acquis schools rename, or register the"
                                + " platform anew with another client id.");
                continue;
            }
            long platform =
                    known == null ? insert(tx, registration, now) : update(tx, known.value1(), registration, now);
            accept(tx, platform, registration.deployments(), now);
            platforms.add(new PlatformId(platform));
        }
        if (!problems.isEmpty()) {
            throw new LtiConfigInvalid(problems);
        }
        return platforms;
    }

    /** Platform and school name. */
    private static @Nullable Record2<Long, String> known(DSLContext tx, StaticRegistration registration) {
        return tx.select(PLATFORM.ID, SCHOOL.NAME)
                .from(PLATFORM)
                .join(SCHOOL)
                .on(SCHOOL.ID.eq(PLATFORM.SCHOOL_ID))
                .where(PLATFORM.ISSUER.eq(registration.issuer()))
                .and(PLATFORM.CLIENT_ID.eq(registration.clientId()))
                .fetchOne();
    }

    private long insert(DSLContext tx, StaticRegistration registration, Instant now) {
        SchoolId school = founding.named(tx, registration.school()).id();
        return tx.insertInto(PLATFORM)
                .set(PLATFORM.SCHOOL_ID, school.value())
                .set(PLATFORM.NAME, registration.name())
                .set(PLATFORM.ISSUER, registration.issuer())
                .set(PLATFORM.CLIENT_ID, registration.clientId())
                .set(PLATFORM.AUTHORIZATION_ENDPOINT, registration.authorizationEndpoint())
                .set(PLATFORM.TOKEN_ENDPOINT, registration.tokenEndpoint())
                .set(PLATFORM.TOKEN_AUDIENCE, registration.tokenAudience().orElse(null))
                .set(PLATFORM.JWKS_URI, registration.jwksUri())
                .set(PLATFORM.HOSTS, lines(registration))
                .set(PLATFORM.SOURCE, "file")
                .set(PLATFORM.STATUS, status(registration).code())
                .set(PLATFORM.CREATED_AT, now)
                .set(PLATFORM.UPDATED_AT, now)
                .returningResult(PLATFORM.ID)
                .fetchSingle()
                .value1();
    }

    private static long update(DSLContext tx, long platform, StaticRegistration registration, Instant now) {
        tx.update(PLATFORM)
                .set(PLATFORM.NAME, registration.name())
                .set(PLATFORM.AUTHORIZATION_ENDPOINT, registration.authorizationEndpoint())
                .set(PLATFORM.TOKEN_ENDPOINT, registration.tokenEndpoint())
                .set(PLATFORM.TOKEN_AUDIENCE, registration.tokenAudience().orElse(null))
                .set(PLATFORM.JWKS_URI, registration.jwksUri())
                .set(PLATFORM.HOSTS, lines(registration))
                .set(PLATFORM.SOURCE, "file")
                .set(PLATFORM.STATUS, status(registration).code())
                .setNull(PLATFORM.REPLACED_BY)
                .set(PLATFORM.UPDATED_AT, now)
                .where(PLATFORM.ID.eq(platform))
                .execute();
        if (!registration.active()) {
            new DeleteSessionsOfPlatform(tx).all(new PlatformId(platform));
        }
        return platform;
    }

    private static void accept(DSLContext tx, long platform, List<String> deployments, Instant now) {
        tx.update(DEPLOYMENT)
                .set(DEPLOYMENT.STATUS, "pending")
                .where(DEPLOYMENT.PLATFORM_ID.eq(platform))
                .and(DEPLOYMENT.DEPLOYMENT_ID.notIn(deployments))
                .execute();
        for (String deployment : deployments) {
            tx.insertInto(DEPLOYMENT)
                    .set(DEPLOYMENT.PLATFORM_ID, platform)
                    .set(DEPLOYMENT.DEPLOYMENT_ID, deployment)
                    .set(DEPLOYMENT.STATUS, "accepted")
                    .set(DEPLOYMENT.CREATED_AT, now)
                    .onDuplicateKeyUpdate()
                    .set(DEPLOYMENT.STATUS, "accepted")
                    .execute();
        }
    }

    private static String lines(StaticRegistration registration) {
        return registration.hosts().stream().map(Origin::toString).collect(Collectors.joining("\n"));
    }

    private static PlatformStatus status(StaticRegistration registration) {
        return registration.active() ? PlatformStatus.ACTIVE : PlatformStatus.SUSPENDED;
    }
}
