package org.acquis.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class CourseRoleTest {
    @Test
    void each_role_is_read_from_its_own_code() {
        for (CourseRole role : CourseRole.values()) {
            assertThat(CourseRole.of(role.code())).isEqualTo(role);
        }
        assertThatThrownBy(() -> CourseRole.of("TRAINER")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void trainers_and_administrators_score() {
        assertThat(CourseRole.TRAINER.scores()).isTrue();
        assertThat(CourseRole.ADMINISTRATOR.scores()).isTrue();
        assertThat(CourseRole.LEARNER.scores()).isFalse();
        assertThat(CourseRole.NONE.scores()).isFalse();
    }
}
