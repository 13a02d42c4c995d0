package org.acquis.web.content;

import static org.acquis.web.Rendering.render;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.acquis.mapping.GradebookDetail;
import org.acquis.mapping.Purpose;
import org.acquis.web.Language;
import org.acquis.web.Shell;
import org.acquis.web.TextBook;
import org.acquis.web.mapping.SettingOptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page of proposals, from a literal. */
class ContentTemplatesTest {
    private static final TextBook TEXTS = new TextBook(ZoneOffset.UTC);

    /** The style sheet shows it where another detail than the overall score is chosen: it stands within that field. */
    @ParameterizedTest
    @CsvSource({"FRENCH, s’ajoutent au total du cours, « Coefficients »", "ENGLISH, add to the course total, “Weights”"
    })
    void who_adds_activities_with_detail_columns_reads_that_these_count_in_the_course_total(
            Language language, String total, String remedy) {
        String html = page(language);

        int field = html.indexOf("<fieldset class=\"detail\">");
        assertThat(html.substring(field, html.indexOf("</fieldset>", field)))
                .contains("name=\"detail\" value=\"overall\"", "name=\"detail\" value=\"competency\" checked")
                .contains("class=\"note weights\"", total, remedy);
    }

    private String page(Language language) {
        Shell shell = new Shell(TEXTS.in(language), "Titre", "/app/h", "token", List.of(), false);
        SettingOptions options = new SettingOptions(shell.texts());
        return render(
                "content/content.jte",
                new ContentPage(
                        shell,
                        true,
                        Optional.empty(),
                        1,
                        "Marketing, 1.0",
                        false,
                        List.of(),
                        List.of(),
                        options.purposes(Purpose.CERTIFYING),
                        options.details(GradebookDetail.COMPETENCY),
                        options.languages("fr")));
    }
}
