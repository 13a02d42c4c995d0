package org.acquis.platform;

import static org.acquis.schema.Tables.DEPLOYMENT;
import static org.acquis.schema.Tables.PLATFORM;
import static org.jooq.impl.DSL.noCondition;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.acquis.lti13.Scope;
import org.acquis.platform.PlatformOverview.Deployment;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;

/** Platforms with their deployments, the removed ones at the end. */
public final class SelectPlatforms {
    private final DSLContext sql;

    public SelectPlatforms(DSLContext sql) {
        this.sql = sql;
    }

    public List<PlatformOverview> ofSchool(SchoolId school) {
        return where(PLATFORM.SCHOOL_ID.eq(school.value()));
    }

    public Optional<PlatformOverview> ofSchool(SchoolId school, PlatformId platform) {
        return where(PLATFORM.SCHOOL_ID.eq(school.value()).and(PLATFORM.ID.eq(platform.value()))).stream()
                .findFirst();
    }

    /** Registrations of one site in one school. */
    public List<PlatformOverview> ofSite(SchoolId school, String issuer) {
        return where(PLATFORM.SCHOOL_ID.eq(school.value()).and(PLATFORM.ISSUER.eq(issuer)));
    }

    /** For the operator. */
    public List<PlatformOverview> all() {
        return where(noCondition());
    }

    private List<PlatformOverview> where(Condition which) {
        Map<Long, List<Deployment>> deployments = sql.select(
                        DEPLOYMENT.PLATFORM_ID,
                        DEPLOYMENT.ID,
                        DEPLOYMENT.DEPLOYMENT_ID,
                        DEPLOYMENT.STATUS,
                        DEPLOYMENT.CREATED_AT)
                .from(DEPLOYMENT)
                .join(PLATFORM)
                .on(PLATFORM.ID.eq(DEPLOYMENT.PLATFORM_ID))
                .where(which)
                .orderBy(DEPLOYMENT.ID)
                .fetchGroups(
                        DEPLOYMENT.PLATFORM_ID,
                        row -> new Deployment(
                                row.get(DEPLOYMENT.ID),
                                row.get(DEPLOYMENT.DEPLOYMENT_ID),
                                row.get(DEPLOYMENT.STATUS).equals("accepted"),
                                row.get(DEPLOYMENT.CREATED_AT)));
        return sql
                .selectFrom(PLATFORM)
                .where(which)
                .orderBy(PLATFORM.STATUS.eq(PlatformStatus.REMOVED.code()), PLATFORM.NAME, PLATFORM.ID)
                .fetch()
                .stream()
                .map(row -> overview(row, deployments.getOrDefault(row.get(PLATFORM.ID), List.of())))
                .toList();
    }

    private static PlatformOverview overview(Record row, List<Deployment> deployments) {
        return new PlatformOverview(
                new PlatformId(row.get(PLATFORM.ID)),
                new SchoolId(row.get(PLATFORM.SCHOOL_ID)),
                row.get(PLATFORM.NAME),
                row.get(PLATFORM.ISSUER),
                row.get(PLATFORM.CLIENT_ID),
                row.get(PLATFORM.SOURCE).equals("file"),
                PlatformStatus.of(row.get(PLATFORM.STATUS)),
                row.get(PLATFORM.HOSTS).lines().toList(),
                Optional.ofNullable(row.get(PLATFORM.GRANTED_SCOPES))
                        .map(scopes -> Scope.known(Arrays.asList(scopes.split(" ")))),
                Optional.ofNullable(row.get(PLATFORM.LAST_LAUNCH_AT)),
                Optional.ofNullable(row.get(PLATFORM.LAST_TOKEN_AT)),
                Optional.ofNullable(row.get(PLATFORM.LAST_ERROR)),
                Optional.ofNullable(row.get(PLATFORM.LAST_ERROR_AT)),
                Optional.ofNullable(row.get(PLATFORM.REPLACED_BY)).map(PlatformId::new),
                deployments);
    }
}
