package org.acquis.framework.correspondences;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LikelyPartnersTest {
    private static final ComparedPart SOURCES = part("C1.1.K1", "Les sources sont citées et datées");
    private static final ComparedPart TOOLS = part("C1.1.K2", "Les outils sont justifiés");
    private static final ComparedPart DATES = part("C1.1.K3", "Les sources sont datées, citées et diversifiées");

    @Test
    void what_shares_most_words_comes_first_and_equals_keep_their_order() {
        LikelyPartners partners = new LikelyPartners(List.of(TOOLS, DATES, SOURCES));

        assertThat(partners.of(part("C1.1.K9", "Sources citées, datées"), 3)).containsExactly(SOURCES, DATES, TOOLS);
        assertThat(partners.of(part("C1.1.K9", "Autre chose"), 2)).containsExactly(TOOLS, DATES);
    }

    private static ComparedPart part(String code, String words) {
        return new ComparedPart(code, code, "A1", Optional.empty(), words);
    }
}
