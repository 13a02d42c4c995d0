package org.acquis.framework.drafts;

import static org.acquis.framework.drafts.Editing.done;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.acquis.framework.Bilingual;
import org.acquis.framework.CaseKind;
import org.acquis.framework.exchange.UnderstoodCompetency;
import org.acquis.framework.exchange.UnderstoodTask;
import org.acquis.framework.versions.BundledFramework;
import org.junit.jupiter.api.Test;

/** Steps on épreuves, without a database. */
class TaskEditsTest {
    private static final Bilingual NONE = new Bilingual("", "");

    private final DraftContent bundled = DraftContent.of(BundledFramework.read(), KeptCodes.none());
    private final List<String> competencies = bundled.framework().competencies().stream()
            .map(UnderstoodCompetency::identifier)
            .toList();
    private final UnderstoodTask task = bundled.framework().tasks().get(0);

    @Test
    void a_task_is_added_with_a_free_code_and_a_competency() {
        UnderstoodTask added = last(done(bundled, new AddTask("Oral", competencies.get(20))));

        assertThat(added.code()).isEqualTo("T11");
        assertThat(added.title()).isEqualTo(new Bilingual("Oral", "Oral"));
        assertThat(added.competencies()).containsExactly(competencies.get(20));
        assertThat(CheckingDraft.of(done(bundled, new AddTask("Oral", competencies.get(20)))))
                .isEmpty();
    }

    @Test
    void a_task_begins_with_the_case_of_its_competency() {
        String real = bundled.framework().competencies().stream()
                .filter(each -> each.method().orElseThrow().caseKind() == CaseKind.REAL)
                .findFirst()
                .orElseThrow()
                .identifier();

        assertThat(last(done(bundled, new AddTask("Oral", real))).caseKind()).isEqualTo(CaseKind.REAL);
        assertThat(last(done(bundled, new AddTask("Oral", competencies.get(0)))).caseKind())
                .isEqualTo(CaseKind.EITHER);
    }

    @Test
    void a_task_is_not_added_without_a_title_and_a_competency() {
        assertThat(new AddTask(" ", competencies.get(0)).apply(bundled)).isEqualTo(Edit.refused(EditRefusal.NO_WORDS));
        assertThat(new AddTask("Oral", "nobody").apply(bundled)).isEqualTo(Edit.refused(EditRefusal.NO_COMPETENCY));
        assertThat(new AddTask("Oral", task.identifier()).apply(bundled))
                .isEqualTo(Edit.refused(EditRefusal.NO_COMPETENCY));
    }

    @Test
    void a_task_is_described_and_assesses_competencies_of_several_blocs() {
        List<String> chosen = Stream.concat(
                        Stream.of(competencies.get(20)),
                        task.competencies().stream().skip(1))
                .toList();

        UnderstoodTask now = done(
                        bundled,
                        new DescribeTask(
                                task.identifier(),
                                "E1",
                                new Bilingual("Étude", ""),
                                new Bilingual("", "A case"),
                                CaseKind.FICTIONAL,
                                chosen))
                .framework()
                .tasks()
                .get(0);

        assertThat(now.code()).isEqualTo("E1");
        assertThat(now.title()).isEqualTo(new Bilingual("Étude", "Étude"));
        assertThat(now.description()).isEqualTo(new Bilingual("A case", "A case"));
        assertThat(now.caseKind()).isEqualTo(CaseKind.FICTIONAL);
        assertThat(now.competencies())
                .containsExactlyElementsOf(
                        Stream.concat(task.competencies().stream().skip(1), Stream.of(competencies.get(20)))
                                .toList());
    }

    @Test
    void a_task_without_competency_title_or_code_of_its_own_is_refused() {
        Bilingual title = task.title();
        List<String> some = task.competencies();

        assertThat(describe("T1", title, List.of()).apply(bundled)).isEqualTo(Edit.refused(EditRefusal.NO_COMPETENCY));
        assertThat(describe("T1", title, List.of("nobody")).apply(bundled))
                .isEqualTo(Edit.refused(EditRefusal.NO_COMPETENCY));
        assertThat(describe("T1", NONE, some).apply(bundled)).isEqualTo(Edit.refused(EditRefusal.NO_WORDS));
        assertThat(describe("", title, some).apply(bundled)).isEqualTo(Edit.refused(EditRefusal.NO_CODE));
        for (String taken : List.of("T2", "C1.1", "A1")) {
            assertThat(describe(taken, title, some).apply(bundled))
                    .as(taken)
                    .isEqualTo(Edit.refused(EditRefusal.CODE_TAKEN));
        }
        assertThat(new DescribeTask(competencies.get(0), "T1", title, NONE, CaseKind.REAL, some).apply(bundled))
                .isEqualTo(Edit.refused(EditRefusal.PART_GONE));
    }

    @Test
    void tasks_go_up_and_down_and_away() {
        DraftContent down = done(bundled, new ShiftPart(task.identifier(), true));

        assertThat(down.framework().tasks())
                .extracting(UnderstoodTask::code)
                .startsWith("T2", "T1")
                .hasSize(10);
        assertThat(new ShiftPart(task.identifier(), false).apply(bundled))
                .isEqualTo(Edit.refused(EditRefusal.NO_FURTHER));
        assertThat(done(down, new RemovePart(task.identifier())).framework().tasks())
                .extracting(UnderstoodTask::code)
                .startsWith("T2", "T3")
                .hasSize(9);
    }

    private DescribeTask describe(String code, Bilingual title, List<String> chosen) {
        return new DescribeTask(task.identifier(), code, title, NONE, CaseKind.REAL, chosen);
    }

    private static UnderstoodTask last(DraftContent content) {
        List<UnderstoodTask> tasks = content.framework().tasks();
        return tasks.get(tasks.size() - 1);
    }
}
