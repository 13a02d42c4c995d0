package org.acquis.web.versions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.acquis.framework.correspondences.ComparedKind;
import org.acquis.framework.correspondences.Correspondence;
import org.junit.jupiter.api.Test;

class RowPlacesTest {
    private static final Correspondence BOTH = criterion("a", "b");
    private static final Correspondence OLD = criterion("a", "");
    private static final Correspondence NEW = criterion("", "b");

    @Test
    void a_row_that_stays_is_found_again() {
        assertThat(places(criterion("x", "y"), BOTH).now(BOTH)).contains("criterion-older-a");
        assertThat(places(criterion("x", "y"), NEW).now(NEW)).contains("criterion-newer-b");
    }

    @Test
    void of_parts_that_stand_apart_the_newer_one_is_in_the_place_of_both() {
        assertThat(places(OLD, NEW).now(BOTH)).contains("criterion-newer-b");
        assertThat(places(OLD).now(BOTH)).contains("criterion-older-a");
    }

    @Test
    void a_part_that_was_alone_is_found_in_its_pair() {
        assertThat(places(criterion("x", "y"), BOTH).now(OLD)).contains("criterion-older-a");
        assertThat(places(criterion("x", "y"), BOTH).now(NEW)).contains("criterion-older-a");
    }

    @Test
    void levels_that_go_over_into_the_same_one_have_places_of_their_own() {
        Correspondence first = new Correspondence(ComparedKind.LEVEL, Optional.of("1"), Optional.of("n"));
        Correspondence second = new Correspondence(ComparedKind.LEVEL, Optional.of("2"), Optional.of("n"));
        Correspondence apart = new Correspondence(ComparedKind.LEVEL, Optional.of("2"), Optional.empty());

        assertThat(places(first, second).now(second)).contains("level-older-2");
        assertThat(places(first, apart).now(second)).contains("level-older-2");
    }

    @Test
    void a_part_of_another_kind_is_another_part() {
        assertThat(places(new Correspondence(ComparedKind.BLOCK, Optional.of("a"), Optional.of("b")))
                        .now(BOTH))
                .isEmpty();
    }

    @Test
    void whose_row_is_gone_goes_on_with_the_next_one_that_is_there_or_at_the_heading() {
        Correspondence above = criterion("x", "y");
        Correspondence next = criterion("c", "");
        Correspondence last = criterion("d", "");
        RowPlaces before = places(above, OLD, next, last);

        assertThat(before.below("criterion-older-a", places(above, next, last))).isEqualTo("criterion-older-c");
        assertThat(before.below("criterion-older-a", places(above, last))).isEqualTo("criterion-older-d");
        assertThat(before.below("criterion-older-a", places(above))).isEqualTo("criteria-title");
    }

    private static RowPlaces places(Correspondence... rows) {
        return new RowPlaces(List.of(rows));
    }

    private static Correspondence criterion(String older, String newer) {
        return new Correspondence(ComparedKind.CRITERION, side(older), side(newer));
    }

    private static Optional<String> side(String part) {
        return Optional.of(part).filter(each -> !each.isEmpty());
    }
}
