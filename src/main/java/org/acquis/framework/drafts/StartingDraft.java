package org.acquis.framework.drafts;

import static org.acquis.schema.Tables.FRAMEWORK_DRAFT;
import static org.acquis.schema.Tables.FRAMEWORK_DRAFT_EDITION;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.acquis.framework.VersionId;
import org.acquis.framework.exchange.Reading;
import org.acquis.framework.exchange.Source;
import org.acquis.framework.exchange.UnderstoodFramework;
import org.acquis.framework.exchange.Wording;
import org.acquis.framework.versions.SelectVersionContent;
import org.acquis.framework.versions.ValuesJson;
import org.acquis.ops.AuditEvent;
import org.acquis.ops.AuditLog;
import org.acquis.ops.Database;
import org.jooq.DSLContext;

/** Begins a draft: from a file that was read, or from a version that needs a successor. */
public final class StartingDraft {
    private static final int LONGEST_NAME = 200;

    private final Database database;
    private final AuditLog audit;
    private final Clock clock;

    public StartingDraft(Database database, AuditLog audit, Clock clock) {
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A document of a framework that the school has already keeps the identity of its parts.
     *
     * @param school key of the school
     * @param name of the file; empty for pasted text
     * @param by key of the person; empty for the command line
     */
    public DraftId from(long school, Reading.Understood reading, Optional<String> name, Optional<Long> by) {
        return database.transaction(tx -> {
            Map<VersionId, UnderstoodFramework> known = SelectPublishedContents.of(tx, school);
            Optional<VersionId> likest = new Likest(known).of(reading.framework());
            UnderstoodFramework framework = likest.map(version ->
                            new Inheriting(Objects.requireNonNull(known.get(version))).in(reading.framework()))
                    .orElseGet(() -> ownIdentity(tx, school, reading.framework()));
            KeptCodes given = SelectKeptCodes.of(tx, school, framework.identifier());
            DraftContent content = DraftContent.of(framework, given.givesNone() ? KeptCodes.toldBy(framework) : given);
            return written(tx, school, likest, name, reading.source(), content, "import", by);
        });
    }

    /** Two documents that only look alike must not become one framework. */
    private static UnderstoodFramework ownIdentity(DSLContext tx, long school, UnderstoodFramework read) {
        return SelectKeptCodes.isKnown(tx, school, read.identifier())
                ? read.withIdentifier(UUID.randomUUID().toString())
                : read;
    }

    /** @return empty for a version that does not exist or belongs to another school */
    public Optional<DraftId> from(long school, VersionId version, long by) {
        return database.transaction(tx -> new SelectVersionContent(tx)
                .of(school, version)
                .map(content -> written(
                        tx,
                        school,
                        Optional.of(version),
                        Optional.empty(),
                        new Source(List.of()),
                        DraftContent.of(content, SelectKeptCodes.of(tx, school, content.identifier())),
                        "begin",
                        Optional.of(by))));
    }

    private DraftId written(
            DSLContext tx,
            long school,
            Optional<VersionId> basedOn,
            Optional<String> name,
            Source source,
            DraftContent content,
            String act,
            Optional<Long> by) {
        Instant now = clock.instant();
        Long person = by.orElse(null);
        long draft = Objects.requireNonNull(tx.insertInto(FRAMEWORK_DRAFT)
                .set(FRAMEWORK_DRAFT.SCHOOL_ID, school)
                .set(FRAMEWORK_DRAFT.BASED_ON_ID, basedOn.map(VersionId::value).orElse(null))
                .set(FRAMEWORK_DRAFT.TITLE, title(content.framework()))
                .set(
                        FRAMEWORK_DRAFT.SOURCE_NAME,
                        name.map(StartingDraft::fileName).orElse(null))
                .set(FRAMEWORK_DRAFT.SOURCE, source.lines().isEmpty() ? null : ValuesJson.packed(source))
                .set(FRAMEWORK_DRAFT.EDITION, 1)
                .set(FRAMEWORK_DRAFT.CREATED_BY, person)
                .set(FRAMEWORK_DRAFT.CREATED_AT, now)
                .set(FRAMEWORK_DRAFT.CHANGED_AT, now)
                .returning(FRAMEWORK_DRAFT.ID)
                .fetchSingle(FRAMEWORK_DRAFT.ID));
        tx.insertInto(FRAMEWORK_DRAFT_EDITION)
                .set(FRAMEWORK_DRAFT_EDITION.DRAFT_ID, draft)
                .set(FRAMEWORK_DRAFT_EDITION.EDITION, 1)
                .set(FRAMEWORK_DRAFT_EDITION.CONTENT, ValuesJson.packed(content))
                .set(FRAMEWORK_DRAFT_EDITION.ACT, act)
                .set(FRAMEWORK_DRAFT_EDITION.ABOUT, "")
                .set(FRAMEWORK_DRAFT_EDITION.PERSON_ID, person)
                .set(FRAMEWORK_DRAFT_EDITION.AT, now)
                .execute();
        AuditEvent event =
                AuditEvent.of("framework.draft-" + act).inSchool(school).about("framework_draft", draft);
        audit.record(tx, by.map(event::by).orElse(event));
        return new DraftId(draft);
    }

    private static String fileName(String name) {
        return name.substring(0, Math.min(name.length(), LONGEST_NAME));
    }

    /** As the list of drafts shows it; empty until somebody has written one. */
    static String title(UnderstoodFramework framework) {
        String title = framework.heading().title().map(Wording::shown).orElse("");
        return title.length() <= 500 ? title : title.substring(0, 499) + "…";
    }
}
