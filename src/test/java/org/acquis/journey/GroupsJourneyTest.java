package org.acquis.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.acquis.demo.site.DemoActivity;
import org.acquis.demo.site.DemoPerson;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The platform tells groups by number, of people who came; trainers name them and list by them. */
class GroupsJourneyTest {
    private static RunningAcquis acquis;
    private static DemoActivity activity;
    private static HttpBrowser trainer;
    private static String session;

    @BeforeAll
    static void start() {
        acquis = RunningAcquis.start(Clock.systemUTC());
        activity = acquis.lms().activities().get(0);
        trainer = new HttpBrowser(acquis, Cast.trainer(acquis.lms()));
        session = trainer.launch(activity);
        assertThat(list("")).as("before anybody came").doesNotContain("id=\"group\"");
        List<DemoPerson> learners = Cast.learners(acquis.lms());
        new HttpBrowser(acquis, learners.get(0)).launch(activity);
    }

    @AfterAll
    static void stop() {
        acquis.close();
    }

    @Test
    void the_list_is_narrowed_to_a_group_and_to_those_in_none_known() {
        String group = group();

        assertThat(shown("?group=" + group)).isEqualTo(1);
        assertThat(shown("?group=none")).isEqualTo(shown("") - 1);
    }

    @Test
    void a_trainer_names_a_group_and_takes_the_name_away() {
        name(group(), " Promotion <mardi> ");
        assertThat(list("")).containsPattern("Promotion &lt;mardi(>|&gt;) \\(1\\)");

        name(group(), "");
        assertThat(list("")).doesNotContain("mardi").contains("Groupe n° " + group());
    }

    @Test
    void a_group_that_nobody_told_cannot_be_named() {
        name("999999", "Personne");

        assertThat(list("")).doesNotContain("Personne (");
    }

    private static void name(String group, String name) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("group-" + group, name);
        assertThat(trainer.submit(session + "/learners", session + "/learners/groups", form)
                        .statusCode())
                .isEqualTo(303);
    }

    private static String group() {
        Matcher option = Pattern.compile("name=\"group-(\\d+)\"").matcher(list(""));
        assertThat(option.find()).isTrue();
        return option.group(1);
    }

    private static long shown(String query) {
        return Pattern.compile("<tr data-search=[^>]*>")
                .matcher(list(query))
                .results()
                .filter(row -> !row.group().contains(" hidden"))
                .count();
    }

    private static String list(String query) {
        return trainer.get(session + "/learners" + query).body();
    }
}
