package org.acquis.web.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.acquis.framework.Bilingual;
import org.acquis.framework.Level;
import org.acquis.framework.LevelId;
import org.acquis.framework.Scale;
import org.junit.jupiter.api.Test;

class LevelKeysTest {
    @Test
    void the_key_of_a_level_is_its_points() {
        assertThat(LevelKeys.of(scale("0.000", "1.000", "2.000", "3.000"))).containsExactly("0", "1", "2", "3");
    }

    @Test
    void where_points_are_no_distinct_digits_it_is_the_position() {
        assertThat(LevelKeys.of(scale("0", "2.5", "5"))).containsExactly("1", "2", "3");
        assertThat(LevelKeys.of(scale("0", "0", "1"))).containsExactly("1", "2", "3");
        assertThat(LevelKeys.of(scale("0", "10", "20"))).containsExactly("1", "2", "3");
    }

    private static Scale scale(String... points) {
        List<Level> levels = new ArrayList<>();
        for (String value : points) {
            int position = levels.size() + 1;
            levels.add(new Level(
                    new LevelId(position), position, new BigDecimal(value), false, new Bilingual(value, value)));
        }
        return new Scale(levels);
    }
}
