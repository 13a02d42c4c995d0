package org.acquis.framework.drafts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.acquis.framework.Bilingual;
import org.acquis.framework.VersionId;
import org.acquis.framework.exchange.Documents;
import org.acquis.framework.exchange.MutatedJson;
import org.acquis.framework.exchange.Reading;
import org.acquis.framework.exchange.Source;
import org.acquis.framework.exchange.UnderstoodBlock;
import org.acquis.framework.exchange.UnderstoodCriterion;
import org.acquis.framework.exchange.UnderstoodFramework;
import org.acquis.framework.exchange.Wording;
import org.acquis.framework.exchange.casefile.WritingCase;
import org.acquis.framework.exchange.moodle.WritingMoodleCsv;
import org.acquis.framework.exchange.reading.ReadingFile;
import org.acquis.framework.versions.BundledFramework;
import org.acquis.framework.versions.SelectVersionContent;
import org.acquis.ops.AuditLog;
import org.acquis.ops.Database;
import org.acquis.ops.TestDatabase;
import org.acquis.platform.Schools;
import org.acquis.progress.GivenSchool;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Whatever a CASE file says, it is refused, or read and then published or refused: the database never has the last word.
 * What was published leaves as a file that is read as the same. More rounds: {@code -Dacquis.mutations=5000}.
 */
class PublishingMutatedFilesIT {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-25T08:00:00Z"), ZoneOffset.UTC);
    private static final int ROUNDS = Integer.getInteger("acquis.mutations", 120);

    /** It takes ten times as long as the others. */
    private static final int ROUNDS_OF_BUNDLED = ROUNDS / 4;

    private static final Duration HANG = Duration.ofSeconds(30);
    private static final Database DATABASE = TestDatabase.fresh();
    private static final long PERSON = new GivenSchool(DATABASE.sql()).trainer.value();

    private final AuditLog audit = new AuditLog(CLOCK);
    private final StartingDraft starting = new StartingDraft(DATABASE, audit, CLOCK);
    private final EditingDraft editing = new EditingDraft(DATABASE, audit, CLOCK);
    private final PublishingDraft publishing = new PublishingDraft(DATABASE, audit, CLOCK);
    private final SelectDraft drafts = new SelectDraft(DATABASE.sql());

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @TestFactory
    Stream<DynamicTest> files_that_were_changed_here_and_there() {
        Map<String, byte[]> sources = Map.of(
                "bundled", new WritingCase(CLOCK.instant()).write(BundledFramework.read()),
                "small", new WritingCase(CLOCK.instant()).write(small()),
                "foreign", Documents.bytes("autre-producteur.case10.json"));
        return sources.entrySet().stream()
                .map(source -> DynamicTest.dynamicTest(source.getKey(), () -> {
                    int rounds = source.getKey().equals("bundled") ? ROUNDS_OF_BUNDLED : ROUNDS;
                    for (int seed = 0; seed < rounds; seed++) {
                        int number = seed;
                        try {
                            byte[] file = MutatedJson.of(source.getValue(), seed);
                            Assertions.assertTimeout(HANG, () -> follow(source.getValue(), file, number));
                        } catch (RuntimeException | Error broken) {
                            fail(source.getKey() + ", seed " + seed, broken);
                        }
                    }
                }));
    }

    /** As a PDF can spell it. */
    @Test
    void half_of_a_surrogate_pair_is_published_in_some_way() {
        UnderstoodFramework small = small();
        UnderstoodBlock block = small.blocks().get(0);
        Wording half = Wording.official("Bloc \u0000\ud800.");

        assertPublished(small.withHeading(small.heading().with(half, Optional.of("\udc00"), Optional.empty()))
                .withBlocks(List.of(block.with(block.code(), half))));
    }

    /** It takes several statements: one would be larger than many a server allows. */
    @Test
    void texts_that_are_as_long_as_they_may_be_fit_their_columns() {
        String most = "€".repeat(10_000);
        Wording words = Wording.of(most, new Bilingual(most, "é".repeat(10_000)));

        assertPublished(Reshaping.competencies(
                BundledFramework.read(),
                competency -> competency.withCriteria(IntStream.rangeClosed(1, 8)
                        .mapToObj(number -> new UnderstoodCriterion(
                                UUID.randomUUID().toString(),
                                competency.code() + ".K" + number,
                                words,
                                BigDecimal.ONE,
                                true,
                                List.of(most),
                                Optional.of(most),
                                List.of(),
                                competency.place()))
                        .toList())));
    }

    private void assertPublished(UnderstoodFramework framework) {
        long school = school();
        PublishingDraft.Outcome outcome =
                publish(school, new Reading.Understood(framework, new Source(List.of())), "2026");

        assertThat(outcome).isInstanceOf(PublishingDraft.Outcome.Published.class);
        VersionId version = ((PublishingDraft.Outcome.Published) outcome).version();
        assertThat(new SelectVersionContent(DATABASE.sql())
                        .of(school, version)
                        .orElseThrow()
                        .criteria())
                .hasSameSizeAs(framework.criteria());
    }

    /** One block of the bundled référentiel, in which each change weighs more. */
    private static UnderstoodFramework small() {
        UnderstoodFramework bundled = BundledFramework.read();
        UnderstoodFramework one = bundled.withBlocks(bundled.blocks().subList(0, 1));
        List<String> there =
                one.competencies().stream().map(each -> each.identifier()).toList();
        return one.withTasks(one.tasks().stream()
                .filter(task -> there.containsAll(task.competencies()))
                .toList());
    }

    /** Every second file comes as another edition of the unchanged one. */
    private void follow(byte[] original, byte[] file, int seed) {
        if (new ReadingFile().read(file) instanceof Reading.Understood reading) {
            long school = school();
            if (seed % 2 == 1) {
                publish(school, (Reading.Understood) new ReadingFile().read(original), "2025");
            }
            PublishingDraft.Outcome outcome = publish(school, reading, "2026");
            if (outcome instanceof PublishingDraft.Outcome.Published published) {
                leave(school, published.version());
            } else {
                assertThat(((PublishingDraft.Outcome.Refused) outcome).findings())
                        .isNotEmpty();
            }
        }
    }

    private static long school() {
        return new Schools(DATABASE.sql()).create("École", CLOCK.instant()).value();
    }

    private PublishingDraft.Outcome publish(long school, Reading.Understood reading, String label) {
        DraftId draft = starting.from(school, reading, Optional.of("référentiel.json"), Optional.empty());
        long edition = accept(school, drafts.of(school, draft).orElseThrow());
        return publishing.publish(school, draft, edition, label, Optional.empty());
    }

    /** @return edition of the draft without doubts */
    private long accept(long school, Draft draft) {
        if (draft.content().doubts().isEmpty()) {
            return draft.edition();
        }
        assertThat(editing.apply(school, draft.id(), draft.edition(), new AcceptingAll(), PERSON))
                .isInstanceOf(EditingDraft.Outcome.Saved.class);
        return drafts.of(school, draft.id()).orElseThrow().edition();
    }

    private record AcceptingAll() implements Edit {
        @Override
        public String act() {
            return "accept";
        }

        @Override
        public String part() {
            return "";
        }

        @Override
        public Edited apply(DraftContent content) {
            return Edit.changed(
                    content.doubts().stream().reduce(content, DraftContent::without, (one, other) -> other));
        }
    }

    private static void leave(long school, VersionId version) {
        UnderstoodFramework published =
                new SelectVersionContent(DATABASE.sql()).of(school, version).orElseThrow();
        byte[] file = new WritingCase(CLOCK.instant()).write(published);
        UnderstoodFramework again = ((Reading.Understood) new ReadingFile().read(file)).framework();

        assertThat(counts(again)).isEqualTo(counts(published));
        assertThat(again.doubts()).isEmpty();
        new WritingMoodleCsv().write(published);
    }

    private static List<Long> counts(UnderstoodFramework framework) {
        return List.of(
                (long) framework.blocks().size(),
                (long) framework.activities().size(),
                (long) framework.competencies().size(),
                (long) framework.criteria().size(),
                (long) framework.tasks().size(),
                framework.tasks().stream()
                        .mapToLong(task -> task.competencies().size())
                        .sum(),
                (long) framework.accommodationRules().size(),
                (long) framework.scaleOrUsual().levels().size(),
                framework.criteria().stream()
                        .flatMap(criterion -> criterion.levels().stream())
                        .filter(level -> level.descriptor().isPresent())
                        .count());
    }
}
