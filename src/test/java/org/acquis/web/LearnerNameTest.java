package org.acquis.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.Optional;
import org.acquis.roster.CandidateId;
import org.acquis.roster.Learner;
import org.acquis.roster.PersonId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LearnerNameTest {
    private static final TextBook TEXTS = new TextBook(ZoneOffset.UTC);

    @Test
    void the_family_name_comes_first_in_capitals_as_lists_are_sorted() {
        LearnerName name = name("Zoé Élodie de l’Étang", "Zoé", "de l’Étang");

        assertThat(name.full()).isEqualTo("DE L’ÉTANG Zoé");
        assertThat(name.initials()).isEqualTo("DZ");
        assertThat(name.searched()).contains("Zoé Élodie de l’Étang");
    }

    @Test
    void without_a_family_name_the_name_is_shown_as_the_platform_tells_it() {
        assertThat(name("Ada Martin", null, null))
                .extracting(LearnerName::full, LearnerName::initials)
                .containsExactly("Ada Martin", "AM");
        assertThat(name(null, "Ada", " ").full()).isEqualTo("Ada");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void whoever_has_no_name_is_a_person_with_a_number(Language language) {
        Learner nobody = learner(" ", null, null);

        assertThat(LearnerName.of(nobody, TEXTS.in(language)))
                .extracting(LearnerName::full, LearnerName::initials)
                .containsExactly(language == Language.FRENCH ? "Personne 12" : "Person 12", "?");
    }

    private static LearnerName name(@Nullable String name, @Nullable String given, @Nullable String family) {
        return LearnerName.of(learner(name, given, family), TEXTS.in(Language.FRENCH));
    }

    private static Learner learner(@Nullable String name, @Nullable String given, @Nullable String family) {
        return new Learner(
                new PersonId(12),
                new CandidateId(1),
                Optional.ofNullable(name),
                Optional.ofNullable(given),
                Optional.ofNullable(family),
                true,
                false);
    }
}
