package org.acquis.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.acquis.mapping.SeededCourse;
import org.acquis.ops.Database;
import org.acquis.ops.TestDatabase;
import org.acquis.platform.SchoolId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who looks for a person types what is quick to type. */
class SelectSchoolMembersIT {
    private static Database database;
    private static SeededCourse school;
    private static PersonId helene;

    @BeforeAll
    static void open() {
        database = TestDatabase.fresh();
        school = SeededCourse.in(database, "École");
        helene = school.person("Hélène Lefèvre");
        school.person("Hector Lemaire");
        SeededCourse.in(database, "Ailleurs").person("Hélène Lefèvre");
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"helene", "Hélène", "HÉLÈNE", "lefevre helene", " hèl  lef "})
    void a_name_is_found_in_capitals_or_not_with_accents_or_without(String words) {
        assertThat(found(words)).containsExactly(helene);
    }

    @Test
    void all_words_must_occur_and_no_words_find_nobody() {
        assertThat(found("he le")).hasSize(2);
        assertThat(found("helene lemaire")).isEmpty();
        assertThat(found("  ")).isEmpty();
    }

    @Test
    void what_a_pattern_would_mean_is_taken_as_it_is_typed() {
        assertThat(found("h%e")).isEmpty();
        assertThat(found("h_l_ne")).isEmpty();
    }

    private static List<PersonId> found(String words) {
        return new SelectSchoolMembers(database.sql())
                .named(new SchoolId(school.school()), words).stream()
                        .map(SchoolMember::person)
                        .toList();
    }
}
