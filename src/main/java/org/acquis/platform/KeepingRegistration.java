package org.acquis.platform;

import static org.acquis.schema.Tables.DEPLOYMENT;
import static org.acquis.schema.Tables.PLATFORM;

import java.net.URI;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.acquis.lti13.Origin;
import org.acquis.lti13.registration.PlatformConfiguration;
import org.acquis.lti13.registration.RegisteredTool;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;

/** Stores what a platform agreed to, within the transaction it is given: a new platform, or an update that keeps all data. */
final class KeepingRegistration {
    private static final int LONGEST_NAME = 200;

    private final DSLContext tx;
    private final FoundingSchool founding;
    private final Instant now;

    KeepingRegistration(DSLContext tx, FoundingSchool founding, Instant now) {
        this.tx = tx;
        this.founding = founding;
        this.now = now;
    }

    /** @param replaced registrations of the same site and school whose courses the new one takes over as they are launched */
    KeepingAnswer keep(RegisteredTool tool, Optional<SchoolId> school, Collection<PlatformId> replaced) {
        Record known = tx.selectFrom(PLATFORM)
                .where(PLATFORM.ISSUER.eq(tool.platform().issuer()))
                .and(PLATFORM.CLIENT_ID.eq(tool.clientId()))
                .forUpdate()
                .fetchOne();
        if (known != null && known.get(PLATFORM.SOURCE).equals("file")) {
            return new LinkRefusal.RuledByFile();
        }
        if (known != null
                && school.filter(of -> of.value() != known.get(PLATFORM.SCHOOL_ID))
                        .isPresent()) {
            return new LinkRefusal.OfOtherSchool();
        }
        KeptRegistration registration = known == null ? add(tool, school) : update(known, tool);
        tool.deploymentId().ifPresent(deployment -> accept(registration.platform(), deployment));
        replace(registration, tool.platform().issuer(), replaced);
        return registration;
    }

    private KeptRegistration add(RegisteredTool tool, Optional<SchoolId> ofLink) {
        PlatformConfiguration told = tool.platform();
        String host = nameOf(told);
        SchoolId school = ofLink.or(() -> new Schools(tx).ofIssuer(told.issuer()))
                .orElseGet(() -> founding.found(tx, host).id());
        long id = tx.insertInto(PLATFORM)
                .set(PLATFORM.SCHOOL_ID, school.value())
                .set(PLATFORM.NAME, host)
                .set(PLATFORM.ISSUER, told.issuer())
                .set(PLATFORM.CLIENT_ID, tool.clientId())
                .set(addresses(told))
                .set(PLATFORM.SOURCE, "dynamic")
                .set(PLATFORM.STATUS, PlatformStatus.ACTIVE.code())
                .set(PLATFORM.CREATED_AT, now)
                .set(PLATFORM.UPDATED_AT, now)
                .returningResult(PLATFORM.ID)
                .fetchSingle()
                .value1();
        return new KeptRegistration(new PlatformId(id), school, false);
    }

    /** Host, and port where it is an unusual one. */
    private static String nameOf(PlatformConfiguration told) {
        String authority = URI.create(told.issuer()).getRawAuthority();
        return authority.length() > LONGEST_NAME ? authority.substring(0, LONGEST_NAME) : authority;
    }

    /** A removed one comes back; a suspended one stays suspended, because somebody decided that. */
    private KeptRegistration update(Record known, RegisteredTool tool) {
        PlatformStatus before = PlatformStatus.of(known.get(PLATFORM.STATUS));
        tx.update(PLATFORM)
                .set(addresses(tool.platform()))
                .set(PLATFORM.STATUS, (before == PlatformStatus.SUSPENDED ? before : PlatformStatus.ACTIVE).code())
                .setNull(PLATFORM.REPLACED_BY)
                .set(PLATFORM.UPDATED_AT, now)
                .where(PLATFORM.ID.eq(known.get(PLATFORM.ID)))
                .execute();
        return new KeptRegistration(
                new PlatformId(known.get(PLATFORM.ID)), new SchoolId(known.get(PLATFORM.SCHOOL_ID)), true);
    }

    private static Map<Field<?>, Object> addresses(PlatformConfiguration told) {
        Map<Field<?>, Object> values = new HashMap<>();
        values.put(PLATFORM.AUTHORIZATION_ENDPOINT, told.authorizationEndpoint().toString());
        values.put(PLATFORM.TOKEN_ENDPOINT, told.tokenEndpoint().toString());
        values.put(
                PLATFORM.TOKEN_AUDIENCE,
                told.tokenAudience()
                        .filter(text -> text.length() <= RegistrationFields.LONGEST_ADDRESS)
                        .orElse(null));
        values.put(PLATFORM.JWKS_URI, told.jwksUri().toString());
        values.put(
                PLATFORM.HOSTS,
                told.origins().stream().map(Origin::toString).sorted().collect(Collectors.joining("\n")));
        return values;
    }

    private void accept(PlatformId platform, String deployment) {
        tx.insertInto(DEPLOYMENT)
                .set(DEPLOYMENT.PLATFORM_ID, platform.value())
                .set(DEPLOYMENT.DEPLOYMENT_ID, deployment)
                .set(DEPLOYMENT.STATUS, "accepted")
                .set(DEPLOYMENT.CREATED_AT, now)
                .onDuplicateKeyUpdate()
                .set(DEPLOYMENT.STATUS, "accepted")
                .execute();
    }

    /** Only notes who takes over: the old registration works on until the new one has really launched. */
    private void replace(KeptRegistration by, String issuer, Collection<PlatformId> replaced) {
        if (replaced.isEmpty()) {
            return;
        }
        var ids = replaced.stream().map(PlatformId::value).toList();
        tx.update(PLATFORM)
                .set(PLATFORM.REPLACED_BY, by.platform().value())
                .where(PLATFORM.SCHOOL_ID.eq(by.school().value()))
                .and(PLATFORM.ISSUER.eq(issuer))
                .and(PLATFORM.SOURCE.eq("dynamic"))
                .and(PLATFORM.ID.ne(by.platform().value()))
                .and(PLATFORM.ID.in(ids).or(PLATFORM.REPLACED_BY.in(ids)))
                .execute();
    }
}
