package org.acquis.mapping;

import static org.acquis.schema.Tables.AUDIT_EVENT;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.acquis.framework.SelectFrameworkVersion;
import org.acquis.framework.SelectPublishedVersions;
import org.acquis.ops.AuditLog;
import org.acquis.ops.Database;
import org.acquis.ops.TestDatabase;
import org.acquis.platform.PlatformId;
import org.acquis.platform.SchoolId;
import org.acquis.roster.CourseActivityId;
import org.acquis.roster.CourseRole;
import org.acquis.roster.Visit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FillingMappingIT {
    private static final Clock CLOCK = Clock.fixed(SeededCourse.NOW, ZoneOffset.UTC);

    private Database database;
    private FillingMapping filling;
    private SelectMapping mappings;
    private SeededCourse seeded;
    private CourseActivityId activity;

    @BeforeAll
    void open() {
        database = TestDatabase.fresh();
        filling = new FillingMapping(
                database,
                new SelectPublishedVersions(database.sql()),
                new SelectFrameworkVersion(database.sql()),
                new AuditLog(CLOCK),
                CLOCK);
        mappings = new SelectMapping(database.sql());
    }

    @BeforeEach
    void seed() {
        seeded = SeededCourse.in(database, UUID.randomUUID().toString());
        activity = seeded.activity("Étude de cas");
    }

    @AfterAll
    void close() {
        database.close();
    }

    @Test
    void codes_of_tasks_competencies_and_criteria_become_the_mapping() {
        filling.from(visit(
                Map.of("acquis_map", "T3, c1.1 ,C1.2.K1", "acquis_detail", "criterion", "acquis_purpose", "formative"),
                true));

        Mapping mapping = mappings.of(activity).orElseThrow();
        assertThat(mapping.criteria())
                .containsExactlyInAnyOrderElementsOf(seeded.criteria(
                        "C1.1.K1", "C1.1.K2", "C1.1.K3", "C1.1.K4", "C1.2.K1", "C1.3.K1", "C1.3.K2", "C1.3.K3",
                        "C1.3.K4", "C1.4.K1", "C1.4.K2", "C1.4.K3", "C1.4.K4", "C1.4.K5"));
        assertThat(mapping.detail()).isEqualTo(GradebookDetail.CRITERION);
        assertThat(mapping.purpose()).isEqualTo(Purpose.FORMATIVE);
        assertThat(mapping.language()).isEqualTo("fr");
        assertThat(mapping.edition()).isEqualTo(1);
    }

    @Test
    void a_block_code_is_all_its_criteria_and_an_activity_code_those_of_its_competencies() {
        filling.from(visit(Map.of("acquis_map", "A2.1"), true));

        assertThat(mappings.of(activity).orElseThrow().criteria()).hasSize(9);
        assertThat(new CodesOfVersion(seeded.version()).criteria("A4")).hasSize(25);
    }

    @Test
    void what_is_unknown_is_ignored_and_reported() throws Exception {
        filling.from(visit(
                Map.of(
                        "acquis_map",
                        "C1.1.K1, C9.9, $Context.id," + "x".repeat(300),
                        "acquis_detail",
                        "everything",
                        "acquis_purpose",
                        ""),
                true));

        JsonNode details = audited("mapping.filled");
        assertThat(details.at("/ignored/0").asText()).isEqualTo("C9.9");
        assertThat(details.at("/ignored/1").asText()).isEqualTo("$Context.id");
        assertThat(details.at("/ignored/2").asText()).hasSize(41);
        assertThat(details.at("/ignored/3").asText()).isEqualTo("everything");
        assertThat(details.at("/after/criteria").toString()).isEqualTo("[\"C1.1.K1\"]");
        assertThat(mappings.of(activity).orElseThrow().detail()).isEqualTo(GradebookDetail.OVERALL);
    }

    @Test
    void only_unknown_codes_leave_the_activity_unmapped_and_say_so() throws Exception {
        assertThat(filling.from(visit(Map.of("acquis_map", "nothing,of,ours"), true)))
                .isEmpty();

        assertThat(mappings.of(activity)).isEmpty();
        assertThat(audited("mapping.not-filled").at("/ignored").toString()).isEqualTo("[\"nothing\",\"of\",\"ours\"]");
    }

    @Test
    void a_later_visit_fills_nothing() {
        assertThat(filling.from(visit(Map.of("acquis_map", "C1.1"), false))).isEmpty();
        assertThat(mappings.of(activity)).isEmpty();
    }

    @Test
    void a_mapping_that_is_there_is_never_replaced() {
        filling.from(visit(Map.of("acquis_map", "C1.1"), true));
        filling.from(visit(Map.of("acquis_map", "C4.6"), true));

        assertThat(mappings.of(activity).orElseThrow().criteria()).hasSize(4).contains(seeded.criterion("C1.1.K1"));
    }

    private JsonNode audited(String action) throws Exception {
        List<String> details = database.sql()
                .select(AUDIT_EVENT.DETAILS)
                .from(AUDIT_EVENT)
                .where(AUDIT_EVENT.SUBJECT_ID.eq(activity.value()), AUDIT_EVENT.ACTION.eq(action))
                .fetch(AUDIT_EVENT.DETAILS);
        assertThat(details).hasSize(1);
        return new ObjectMapper().readTree(details.get(0));
    }

    private Visit visit(Map<String, String> custom, boolean first) {
        return new Visit(
                new SchoolId(seeded.school()),
                new PlatformId(1),
                seeded.course(),
                activity,
                seeded.trainer(),
                CourseRole.LEARNER,
                false,
                Locale.FRENCH,
                List.of("https://lms.example"),
                custom,
                first);
    }
}
