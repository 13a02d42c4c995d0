package org.acquis.framework.drafts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.acquis.framework.exchange.UnderstoodCompetency;
import org.acquis.framework.exchange.UnderstoodFramework;
import org.acquis.framework.versions.BundledFramework;
import org.junit.jupiter.api.Test;

/** Parts of a document that was made from a version, and calls itself another one. */
class InheritingTest {
    private final UnderstoodFramework version = BundledFramework.read();
    private final UnderstoodFramework copy =
            version.withIdentifier(UUID.randomUUID().toString());

    @Test
    void a_part_whose_code_another_one_has_taken_leaves_its_identifier_to_that_one() {
        UnderstoodCompetency first = version.competencies().get(0);
        UnderstoodCompetency second = version.competencies().get(1);
        UnderstoodFramework read =
                Reshaping.competency(copy, first.identifier(), each -> each.with("C9.9", each.statement()));
        read = Reshaping.competency(read, second.identifier(), each -> each.with(first.code(), each.statement()));

        List<UnderstoodCompetency> inherited = new Inheriting(version).in(read).competencies();

        assertThat(inherited.get(1).identifier()).isEqualTo(first.identifier());
        assertThat(inherited).extracting(UnderstoodCompetency::identifier).doesNotHaveDuplicates();
        assertThat(inherited.stream().flatMap(each -> each.criteria().stream()))
                .extracting(criterion -> criterion.identifier())
                .doesNotHaveDuplicates();
    }

    @Test
    void tasks_of_the_document_assess_the_competencies_under_their_names_of_the_version() {
        UnderstoodCompetency first = copy.competencies().get(0);
        UnderstoodFramework read = Reshaping.competency(copy, first.identifier(), each -> each.withIdentifier("propre"))
                .withTasks(List.of(copy.tasks().get(0).withCompetencies(List.of("propre"))));

        UnderstoodFramework inherited = new Inheriting(version.withTasks(List.of())).in(read);

        assertThat(inherited.tasks().get(0).competencies()).containsExactly(first.identifier());
    }

    @Test
    void what_the_document_says_of_tasks_holds_and_those_of_the_same_code_stay_themselves() {
        UnderstoodFramework read = copy.withTasks(
                List.of(copy.tasks().get(1).withIdentifier(UUID.randomUUID().toString())));

        assertThat(new Inheriting(version).in(read).tasks())
                .extracting(task -> task.identifier())
                .containsExactly(version.tasks().get(1).identifier());
        assertThat(new Inheriting(version).in(copy.withTasks(List.of())).tasks())
                .hasSameSizeAs(version.tasks());
    }

    @Test
    void what_may_be_adapted_in_a_method_stays_where_the_document_does_not_say() {
        UnderstoodCompetency first = copy.competencies().get(0);
        UnderstoodFramework read = Reshaping.competency(
                copy,
                first.identifier(),
                each -> each.withMethod(each.method().orElseThrow().withAccommodations(Optional.empty())));

        assertThat(new Inheriting(version)
                        .in(read)
                        .competencies()
                        .get(0)
                        .method()
                        .orElseThrow()
                        .accommodations())
                .isEqualTo(version.competencies().get(0).method().orElseThrow().accommodations())
                .isPresent();
    }
}
