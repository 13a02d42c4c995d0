package org.acquis.platform;

import static org.acquis.schema.Tables.DEPLOYMENT;
import static org.acquis.schema.Tables.PLATFORM;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.param;

import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.acquis.lti13.DeploymentStatus;
import org.acquis.lti13.Origin;
import org.acquis.lti13.RegisteredDeployment;
import org.acquis.lti13.Registration;
import org.acquis.lti13.Registrations;
import org.acquis.ops.Database;
import org.acquis.ops.RenderedStatement;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** The platforms of all schools, as login and launch ask for them. A registration's id is its {@link PlatformId}. */
public final class JooqRegistrations implements Registrations {
    /** What a registration is made of: a platform's row holds more, and every launch reads this. */
    static final List<Field<?>> REGISTRATION = List.of(
            PLATFORM.ID,
            PLATFORM.ISSUER,
            PLATFORM.CLIENT_ID,
            PLATFORM.AUTHORIZATION_ENDPOINT,
            PLATFORM.TOKEN_ENDPOINT,
            PLATFORM.TOKEN_AUDIENCE,
            PLATFORM.JWKS_URI,
            PLATFORM.HOSTS,
            PLATFORM.STATUS);

    private static final RenderedStatement OF_ISSUER = RenderedStatement.of(DSL.select(REGISTRATION)
            .select(DEPLOYMENT.STATUS)
            .from(PLATFORM)
            .leftJoin(DEPLOYMENT)
            .on(DEPLOYMENT.PLATFORM_ID.eq(PLATFORM.ID))
            .and(DEPLOYMENT.DEPLOYMENT_ID.eq(param("deployment", DEPLOYMENT.DEPLOYMENT_ID)))
            .where(PLATFORM.ISSUER.eq(param("issuer", PLATFORM.ISSUER)))
            .and(PLATFORM.STATUS.ne(inline(PlatformStatus.REMOVED.code())))
            .orderBy(PLATFORM.ID));

    private final Database database;

    public JooqRegistrations(Database database) {
        this.database = database;
    }

    @Override
    public List<Registration> byIssuer(String issuer) {
        return database.sql()
                .select(REGISTRATION)
                .from(PLATFORM)
                .where(PLATFORM.ISSUER.eq(issuer))
                .and(PLATFORM.STATUS.ne(PlatformStatus.REMOVED.code()))
                .orderBy(PLATFORM.ID)
                .fetch(JooqRegistrations::registration);
    }

    @Override
    public List<RegisteredDeployment> byIssuer(String issuer, String deploymentId) {
        return OF_ISSUER.fetch(database.sql(), deploymentId, issuer).map(JooqRegistrations::withDeployment);
    }

    @Override
    public Optional<RegisteredDeployment> find(long registrationId, String deploymentId) {
        return database.sql()
                .select(REGISTRATION)
                .select(DEPLOYMENT.STATUS)
                .from(PLATFORM)
                .leftJoin(DEPLOYMENT)
                .on(DEPLOYMENT.PLATFORM_ID.eq(PLATFORM.ID).and(DEPLOYMENT.DEPLOYMENT_ID.eq(deploymentId)))
                .where(PLATFORM.ID.eq(registrationId))
                .fetchOptional(JooqRegistrations::withDeployment);
    }

    /** One platform, whatever its deployments: for calls to its services. */
    public Optional<Registration> find(PlatformId platform) {
        return database.sql()
                .select(REGISTRATION)
                .from(PLATFORM)
                .where(PLATFORM.ID.eq(platform.value()))
                .fetchOptional(JooqRegistrations::registration);
    }

    /** From a row with {@link #REGISTRATION} and the status of the deployment. */
    static RegisteredDeployment withDeployment(Record row) {
        return new RegisteredDeployment(registration(row), status(row.get(DEPLOYMENT.STATUS)));
    }

    private static Registration registration(Record row) {
        return new Registration(
                row.get(PLATFORM.ID),
                row.get(PLATFORM.ISSUER),
                row.get(PLATFORM.CLIENT_ID),
                URI.create(row.get(PLATFORM.AUTHORIZATION_ENDPOINT)),
                URI.create(row.get(PLATFORM.TOKEN_ENDPOINT)),
                Optional.ofNullable(row.get(PLATFORM.TOKEN_AUDIENCE)),
                URI.create(row.get(PLATFORM.JWKS_URI)),
                origins(row.get(PLATFORM.HOSTS)),
                PlatformStatus.of(row.get(PLATFORM.STATUS)) == PlatformStatus.ACTIVE);
    }

    private static Set<Origin> origins(String lines) {
        Set<Origin> origins = new LinkedHashSet<>();
        lines.lines().forEach(line -> Origin.parse(line).ifPresent(origins::add));
        return origins;
    }

    private static DeploymentStatus status(@Nullable String stored) {
        if (stored == null) {
            return DeploymentStatus.UNKNOWN;
        }
        return stored.equals("accepted") ? DeploymentStatus.KNOWN : DeploymentStatus.PENDING;
    }
}
