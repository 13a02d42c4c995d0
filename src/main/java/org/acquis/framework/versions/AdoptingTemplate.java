package org.acquis.framework.versions;

import static org.acquis.schema.Tables.FRAMEWORK;
import static org.acquis.schema.Tables.FRAMEWORK_VERSION;

import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import org.acquis.framework.VersionId;
import org.acquis.framework.VersionStatus;
import org.acquis.framework.exchange.UnderstoodFramework;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** Gives a school the bundled référentiel as a published version of its own. */
public final class AdoptingTemplate {
    private final Clock clock;

    public AdoptingTemplate(Clock clock) {
        this.clock = clock;
    }

    /**
     * Copies the template, once: a school that has it gets the version that it already has.
     *
     * @param school key of the school
     */
    public VersionId into(DSLContext tx, long school) {
        UnderstoodFramework template = BundledFramework.read();
        return earliestVersion(tx, school, template.identifier())
                .orElseGet(() -> new WritingVersion(tx, school)
                        .write(
                                template,
                                template.heading().version().orElse("1.0"),
                                VersionStatus.PUBLISHED,
                                Optional.empty(),
                                clock.instant()));
    }

    private static Optional<VersionId> earliestVersion(DSLContext tx, long school, String identifier) {
        return tx
                .select(DSL.min(FRAMEWORK_VERSION.ID))
                .from(FRAMEWORK_VERSION)
                .join(FRAMEWORK)
                .on(FRAMEWORK.ID.eq(FRAMEWORK_VERSION.FRAMEWORK_ID))
                .where(FRAMEWORK.SCHOOL_ID.eq(school), FRAMEWORK.IDENTIFIER.eq(identifier))
                .fetch(row -> row.value1())
                .stream()
                .filter(Objects::nonNull)
                .map(VersionId::new)
                .findFirst();
    }
}
