package org.acquis.web.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.Optional;
import org.acquis.roster.CandidateId;
import org.acquis.roster.Learner;
import org.acquis.roster.PersonId;
import org.acquis.web.Language;
import org.acquis.web.TextBook;
import org.acquis.web.Texts;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LearnerNameTest {
    private final Texts texts = new TextBook(ZoneId.of("Europe/Paris")).in(Language.FRENCH);

    @Test
    @DisplayName("M25 a learner whose name is withheld has a number")
    void a_learner_without_a_name_has_a_number() {
        assertThat(name(Optional.empty(), Optional.empty(), Optional.empty()))
                .isEqualTo(new LearnerName("Apprenant n° 7", "?"));
    }

    @Test
    void any_part_of_a_name_is_enough() {
        assertThat(name(Optional.of("Awa Diop"), Optional.empty(), Optional.empty()))
                .isEqualTo(new LearnerName("Awa Diop", "AD"));
        assertThat(name(Optional.of(" "), Optional.empty(), Optional.of("Diop")).full())
                .isEqualTo("Diop");
    }

    private LearnerName name(Optional<String> whole, Optional<String> given, Optional<String> family) {
        return LearnerName.of(
                new Learner(new PersonId(7), new CandidateId(8), whole, given, family, true, false), texts);
    }
}
