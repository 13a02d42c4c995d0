package org.acquis.framework.drafts;

import static org.acquis.schema.Tables.FRAMEWORK_DRAFT_EDITION;
import static org.acquis.schema.Tables.SCHOOL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.acquis.framework.Bilingual;
import org.acquis.framework.FrameworkVersion;
import org.acquis.framework.SelectFrameworkVersion;
import org.acquis.framework.VersionId;
import org.acquis.framework.exchange.Choice;
import org.acquis.framework.exchange.Documents;
import org.acquis.framework.exchange.Reading;
import org.acquis.framework.exchange.Source;
import org.acquis.framework.exchange.UnderstoodCriterion;
import org.acquis.framework.exchange.UnderstoodFramework;
import org.acquis.framework.versions.AdoptingTemplate;
import org.acquis.framework.versions.BundledFramework;
import org.acquis.framework.versions.SelectVersionContent;
import org.acquis.ops.AuditLog;
import org.acquis.ops.Database;
import org.acquis.ops.TestDatabase;
import org.acquis.progress.GivenSchool;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** From a file to a published version, and to the official words of one that is there. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DraftsIT {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-25T08:00:00Z"), ZoneOffset.UTC);

    private Database database;
    private long person;
    private StartingDraft starting;
    private EditingDraft editing;
    private PublishingDraft publishing;
    private AttachingWording attaching;
    private SelectDraft drafts;

    @BeforeAll
    void open() {
        database = TestDatabase.fresh();
        AuditLog audit = new AuditLog(CLOCK);
        starting = new StartingDraft(database, audit, CLOCK);
        editing = new EditingDraft(database, audit, CLOCK);
        publishing = new PublishingDraft(database, audit, CLOCK);
        attaching = new AttachingWording(database, audit);
        drafts = new SelectDraft(database.sql());
        person = new GivenSchool(database.sql()).trainer.value();
    }

    @AfterAll
    void close() {
        database.close();
    }

    @Test
    void a_document_becomes_a_draft_with_its_doubts_and_its_source() {
        long school = school("Lycée A");
        Reading.Understood read = Documents.reading("fournil.txt");

        Draft draft = draft(school, read);

        assertThat(draft.content().framework())
                .usingRecursiveComparison()
                .ignoringFields("doubts")
                .isEqualTo(read.framework());
        assertThat(draft.content().doubts())
                .extracting(OpenDoubt::code)
                .containsExactlyElementsOf(read.framework().doubts().stream()
                        .map(doubt -> doubt.code())
                        .toList());
        assertThat(draft.content().doubts().stream()
                        .filter(doubt -> !doubt.code().equals("title-missing")))
                .hasSize(8)
                .allSatisfy(doubt -> assertThat(draft.source().lines())
                        .extracting(Source.Line::place)
                        .contains(doubt.place()));
        assertThat(drafts.all(school)).extracting(DraftSummary::id).containsExactly(draft.id());
        assertThat(drafts.of(school("Lycée A2"), draft.id())).isEmpty();
    }

    @Test
    void nothing_is_published_while_a_doubt_is_open_and_all_of_it_is_once_they_are_settled() {
        long school = school("Lycée B");
        Draft draft = draft(school, Documents.reading("fournil.txt"));
        int criteria = draft.content().framework().criteria().size();

        assertThat(publish(school, draft))
                .isEqualTo(new PublishingDraft.Outcome.Refused(List.of(
                        new PublishFinding(PublishFinding.Problem.OPEN_DOUBTS, ""),
                        new PublishFinding(PublishFinding.Problem.NO_TITLE, ""))));

        editing.apply(
                school,
                draft.id(),
                draft.edition(),
                new DescribeFramework("Boulangerie", Optional.of("RNCP12345"), Optional.of(5)),
                person);
        Draft settled = settled(school, drafts.of(school, draft.id()).orElseThrow());
        VersionId version = ((PublishingDraft.Outcome.Published) publish(school, settled)).version();

        FrameworkVersion published =
                new SelectFrameworkVersion(database.sql()).of(school, version).orElseThrow();
        assertThat(published.criteria()).hasSize(criteria);
        assertThat(published.officialWording()).isTrue();
        assertThat(drafts.of(school, draft.id())).isEmpty();
    }

    @Test
    void a_framework_has_one_version_of_a_name() {
        long school = school("Lycée H");
        VersionId adopted = database.transaction(tx -> new AdoptingTemplate(CLOCK).into(tx, school));
        DraftId first = starting.from(school, adopted, person).orElseThrow();
        DraftId second = starting.from(school, adopted, person).orElseThrow();

        assertThat(publish(school, drafts.of(school, first).orElseThrow()))
                .isInstanceOf(PublishingDraft.Outcome.Published.class);
        assertThat(publish(school, drafts.of(school, second).orElseThrow()))
                .isEqualTo(new PublishingDraft.Outcome.Refused(
                        List.of(new PublishFinding(PublishFinding.Problem.LABEL_TAKEN, ""))));
        assertThat(drafts.of(school, second)).isPresent();
    }

    @Test
    void a_step_on_an_older_edition_is_refused_and_undo_and_redo_walk_the_steps() {
        long school = school("Lycée C");
        Draft draft = draft(school, Documents.reading("fournil.txt"));
        String first = draft.content().framework().criteria().get(0).identifier();
        String second = draft.content().framework().criteria().get(1).identifier();
        int before = draft.content().framework().criteria().size();

        assertThat(editing.apply(school, draft.id(), draft.edition(), new MergeCriterion(second), person))
                .isInstanceOf(EditingDraft.Outcome.Saved.class);
        assertThat(editing.apply(school, draft.id(), draft.edition(), new MergeCriterion(first), person))
                .isInstanceOf(EditingDraft.Outcome.Older.class);

        Draft merged = drafts.of(school, draft.id()).orElseThrow();
        assertThat(merged.content().framework().criteria()).hasSize(before - 1);
        assertThat(editing.undo(school, draft.id(), merged.edition())).isInstanceOf(EditingDraft.Outcome.Saved.class);
        Draft back = drafts.of(school, draft.id()).orElseThrow();
        assertThat(back.content().framework().criteria()).hasSize(before);
        assertThat(back.undoable()).isFalse();
        assertThat(back.redoable()).isTrue();
        editing.redo(school, draft.id(), back.edition());
        assertThat(drafts.of(school, draft.id())
                        .orElseThrow()
                        .content()
                        .framework()
                        .criteria())
                .hasSize(before - 1);
    }

    @Test
    void the_history_tells_each_step_and_leads_back_to_any_of_them() {
        long school = school("Lycée C2");
        Draft draft = draft(school, Documents.reading("fournil.txt"));
        String second = draft.content().framework().criteria().get(1).identifier();
        editing.apply(school, draft.id(), draft.edition(), new MergeCriterion(second), person);
        Draft merged = drafts.of(school, draft.id()).orElseThrow();
        editing.apply(school, draft.id(), merged.edition(), new AddLevel("Expert"), person);
        Draft last = drafts.of(school, draft.id()).orElseThrow();
        SelectDraftSteps history = new SelectDraftSteps(database.sql());

        List<DraftStep> steps = history.of(school, draft.id());
        assertThat(steps).extracting(DraftStep::act).containsExactly("add-level", "merge", "import");
        assertThat(steps).extracting(DraftStep::counts).containsExactly(true, false, false);
        assertThat(steps.get(1).about()).isEqualTo("C1.1.K2");
        assertThat(steps.get(1).at()).isEqualTo(CLOCK.instant());
        assertThat(history.of(school("Lycée C3"), draft.id())).isEmpty();

        int first = steps.get(2).number();
        assertThat(editing.go(school, draft.id(), merged.edition(), first))
                .isInstanceOf(EditingDraft.Outcome.Older.class);
        assertThat(editing.go(school, draft.id(), last.edition(), 999))
                .isEqualTo(new EditingDraft.Outcome.Refused(EditRefusal.NO_FURTHER));
        assertThat(editing.go(school, draft.id(), last.edition(), first))
                .isInstanceOf(EditingDraft.Outcome.Saved.class);

        assertThat(history.of(school, draft.id())).extracting(DraftStep::counts).containsExactly(false, false, true);
        assertThat(drafts.of(school, draft.id()).orElseThrow().content()).isEqualTo(draft.content());
    }

    @Test
    void what_was_written_in_the_draft_stands_in_the_published_version() {
        long school = school("Lycée C4");
        VersionId adopted = database.transaction(tx -> new AdoptingTemplate(CLOCK).into(tx, school));
        DraftId id = starting.from(school, adopted, person).orElseThrow();
        UnderstoodFramework before =
                drafts.of(school, id).orElseThrow().content().framework();
        // The first of two: an activity that is left empty could not be published.
        String competency = before.activities().stream()
                .map(activity -> activity.competencies())
                .filter(competencies -> competencies.size() == 2)
                .findFirst()
                .orElseThrow()
                .get(0)
                .identifier();
        for (Edit edit : List.of(
                new MovePart(competency, before.activities().get(18).identifier()),
                new AddTask("Oral", competency),
                new AddLevel("Expert"),
                new ShiftLevel(0, true),
                new RemoveLevel(2),
                new AddAccommodation("Temps majoré"))) {
            Draft now = drafts.of(school, id).orElseThrow();
            assertThat(editing.apply(school, id, now.edition(), edit, person))
                    .as(edit.act())
                    .isInstanceOf(EditingDraft.Outcome.Saved.class);
        }
        Draft written = drafts.of(school, id).orElseThrow();

        VersionId version = ((PublishingDraft.Outcome.Published) publish(school, written)).version();

        UnderstoodFramework published =
                new SelectVersionContent(database.sql()).of(school, version).orElseThrow();
        assertThat(published)
                .usingRecursiveComparison()
                .ignoringFieldsMatchingRegexes(".*place")
                .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                .isEqualTo(written.content().framework());
        assertThat(published.criteria())
                .extracting(UnderstoodCriterion::identifier, UnderstoodCriterion::code)
                .containsExactlyInAnyOrderElementsOf(before.criteria().stream()
                        .map(each -> tuple(each.identifier(), each.code()))
                        .toList());
    }

    @Test
    void what_somebody_types_in_one_go_is_one_step() {
        long school = school("Lycée T");
        Draft draft = draft(school, Documents.reading("fournil.txt"));
        List<String> parts = draft.content().framework().criteria().stream()
                .map(criterion -> criterion.identifier())
                .toList();
        typed(school, draft, parts.get(0), "Sour");
        typed(school, draft, parts.get(0), "Sources citées");
        typed(school, draft, parts.get(1), "Dates");
        assertThat(steps(draft)).isEqualTo(3);

        Draft now = drafts.of(school, draft.id()).orElseThrow();
        editing.undo(school, draft.id(), now.edition());
        now = drafts.of(school, draft.id()).orElseThrow();
        assertThat(now.content().framework().criteria().get(0).wording().shown())
                .isEqualTo("Sources citées");
        editing.undo(school, draft.id(), now.edition());
        assertThat(drafts.of(school, draft.id()).orElseThrow().content())
                .usingRecursiveComparison()
                .isEqualTo(draft.content());
    }

    private void typed(long school, Draft draft, String part, String words) {
        Draft now = drafts.of(school, draft.id()).orElseThrow();
        assertThat(editing.apply(
                        school,
                        draft.id(),
                        now.edition(),
                        new RewritePart(part, "", words, new Bilingual("", "")),
                        person))
                .isInstanceOf(EditingDraft.Outcome.Saved.class);
    }

    private int steps(Draft draft) {
        return database.sql()
                .fetchCount(
                        FRAMEWORK_DRAFT_EDITION,
                        FRAMEWORK_DRAFT_EDITION.DRAFT_ID.eq(draft.id().value()));
    }

    @Test
    void only_the_last_hundred_steps_are_kept() {
        long school = school("Lycée D");
        Draft draft = draft(school, Documents.reading("fournil.txt"));
        for (int i = 0; i < EditingDraft.STEPS_KEPT + 5; i++) {
            Draft now = drafts.of(school, draft.id()).orElseThrow();
            String last = now.content().framework().criteria().get(0).identifier();
            editing.apply(school, draft.id(), now.edition(), new SplitCriterion(last, 1), person);
            now = drafts.of(school, draft.id()).orElseThrow();
            String half = now.content().framework().criteria().get(1).identifier();
            editing.apply(school, draft.id(), now.edition(), new MergeCriterion(half), person);
        }

        assertThat(database.sql()
                        .fetchCount(
                                FRAMEWORK_DRAFT_EDITION,
                                FRAMEWORK_DRAFT_EDITION.DRAFT_ID.eq(draft.id().value())))
                .isEqualTo(EditingDraft.STEPS_KEPT + 1);
    }

    @Test
    void a_document_of_the_same_structure_gives_a_published_version_its_official_words_once() {
        long school = school("Lycée E");
        VersionId adopted = database.transaction(tx -> new AdoptingTemplate(CLOCK).into(tx, school));
        Reading.Understood document = new Reading.Understood(GivenDocument.official(), new Source(List.of()));

        Draft draft = draft(school, document);
        assertThat(draft.basedOn()).contains(adopted);
        assertThat(attaching.attach(school, draft.id(), draft.edition(), person))
                .isEqualTo(new AttachingWording.Outcome.Attached(adopted));

        UnderstoodFramework before = BundledFramework.read();
        UnderstoodFramework now =
                new SelectVersionContent(database.sql()).of(school, adopted).orElseThrow();
        assertThat(now.criteria()).allSatisfy(criterion -> {
            assertThat(criterion.wording().official()).contains("Officiel " + criterion.code());
            assertThat(criterion.wording().label()).isPresent();
        });
        assertThat(now.criteria().stream().map(each -> each.wording().label()))
                .containsExactlyElementsOf(before.criteria().stream()
                        .map(each -> each.wording().label())
                        .toList());
        assertThat(now.accommodationRules()).hasSize(5);

        Draft again = draft(school, document);
        assertThat(attaching.attach(school, again.id(), again.edition(), person))
                .isInstanceOf(AttachingWording.Outcome.Closed.class);
    }

    @Test
    void official_words_go_to_an_older_version_that_lacks_them_when_the_newer_one_has_its_own() {
        long school = school("Lycée E2");
        VersionId older = database.transaction(tx -> new AdoptingTemplate(CLOCK).into(tx, school));
        Reading.Understood document = new Reading.Understood(GivenDocument.official(), new Source(List.of()));
        VersionId newer = ((PublishingDraft.Outcome.Published) publish(school, draft(school, document))).version();

        Draft draft = draft(school, document);

        assertThat(draft.basedOn()).contains(older);
        assertThat(attaching.attach(school, draft.id(), draft.edition(), person))
                .isEqualTo(new AttachingWording.Outcome.Attached(older));
        assertThat(draft(school, document).basedOn()).contains(newer);
    }

    @Test
    void a_document_of_another_structure_is_no_wording_but_a_version_whose_criteria_keep_their_identity() {
        long school = school("Lycée F");
        VersionId adopted = database.transaction(tx -> new AdoptingTemplate(CLOCK).into(tx, school));
        UnderstoodFramework fewer = GivenDocument.shortened(GivenDocument.official());
        Draft draft = draft(school, new Reading.Understood(fewer, new Source(List.of())));

        assertThat(attaching.attach(school, draft.id(), draft.edition(), person))
                .isEqualTo(new AttachingWording.Outcome.Different(List.of(new StructureDifference(
                        StructureDifference.Kind.OTHER_CRITERIA, PartKind.COMPETENCY, "C1.1"))));
        VersionId next = ((PublishingDraft.Outcome.Published) publish(school, draft)).version();

        SelectVersionContent contents = new SelectVersionContent(database.sql());
        List<String> old = contents.of(school, adopted).orElseThrow().criteria().stream()
                .map(each -> each.identifier() + each.code())
                .toList();
        assertThat(contents.of(school, next).orElseThrow().criteria())
                .hasSize(81)
                .allSatisfy(each -> assertThat(old).contains(each.identifier() + each.code()));
    }

    @Test
    void a_code_that_was_given_is_never_given_again() {
        long school = school("Lycée G");
        VersionId adopted = database.transaction(tx -> new AdoptingTemplate(CLOCK).into(tx, school));
        DraftId first = starting.from(school, adopted, person).orElseThrow();
        Draft draft = drafts.of(school, first).orElseThrow();
        String last = draft.content()
                .framework()
                .competencies()
                .get(0)
                .criteria()
                .get(3)
                .identifier();
        editing.apply(school, first, draft.edition(), new MergeCriterion(last), person);
        Draft merged = drafts.of(school, first).orElseThrow();
        String third = merged.content()
                .framework()
                .competencies()
                .get(0)
                .criteria()
                .get(2)
                .identifier();
        editing.apply(school, first, merged.edition(), new SplitCriterion(third, 10), person);

        assertThat(drafts.of(school, first)
                        .orElseThrow()
                        .content()
                        .framework()
                        .competencies()
                        .get(0)
                        .criteria())
                .extracting(each -> each.code())
                .containsExactly("C1.1.K1", "C1.1.K2", "C1.1.K3", "C1.1.K5");
    }

    private Draft draft(long school, Reading.Understood reading) {
        DraftId id = starting.from(school, reading, Optional.of("référentiel.txt"), Optional.of(person));
        return drafts.of(school, id).orElseThrow();
    }

    private Draft settled(long school, Draft draft) {
        Draft now = draft;
        while (!now.content().doubts().isEmpty()) {
            OpenDoubt doubt = now.content().doubts().get(0);
            assertThat(doubt.choices()).contains(Choice.ACCEPT);
            assertThat(editing.apply(school, now.id(), now.edition(), new AcceptDoubt(doubt.number()), person))
                    .isInstanceOf(EditingDraft.Outcome.Saved.class);
            now = drafts.of(school, now.id()).orElseThrow();
        }
        return now;
    }

    private PublishingDraft.Outcome publish(long school, Draft draft) {
        return publishing.publish(school, draft.id(), draft.edition(), "2026", person);
    }

    private long school(String name) {
        return Objects.requireNonNull(database.sql()
                .insertInto(SCHOOL)
                .set(SCHOOL.NAME, name)
                .set(SCHOOL.CREATED_AT, CLOCK.instant())
                .returning(SCHOOL.ID)
                .fetchSingle(SCHOOL.ID));
    }
}
