package org.acquis.demo.site;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;

/** Plants the demo course at the first start. Later starts change nothing but the addresses of the first tool. */
public final class DemoCourseSeed {
    /** Moodle gives 1 to the front page. */
    public static final long COURSE_ID = 2;

    private static final Set<String> EVERY_SCOPE =
            Stream.concat(Scopes.GRADES.stream(), Stream.of(Scopes.MEMBERS)).collect(Collectors.toSet());

    private final DSLContext sql;

    public DemoCourseSeed(DSLContext sql) {
        this.sql = sql;
    }

    /** @param tool where the first tool is now; the port may be another one than at the last start */
    public void plant(ToolLocation tool) {
        sql.transaction(tx -> {
            DSLContext in = tx.dsl();
            if (in.fetchOptional("SELECT 1 FROM course LIMIT 1").isEmpty()) {
                course(in);
                people(in);
                groups(in);
                activities(in);
            }
            tool(in, tool);
        });
    }

    private static void course(DSLContext in) {
        in.execute(
                "INSERT INTO course (id, short_name, full_name, id_number, begins, ends) VALUES (?, ?, ?, ?, ?, ?)",
                COURSE_ID,
                "MKT-2026",
                "Marketing digital – promotion 2026",
                "MKT-2026-1",
                Instant.parse("2026-08-31T22:00:00Z").getEpochSecond(),
                Instant.parse("2027-06-29T22:00:00Z").getEpochSecond());
    }

    private static void people(DSLContext in) {
        person(in, 2, "hmarchand", "Hélène", "Marchand", "fr", DemoRole.ADMINISTRATOR);
        person(in, 3, "slambert", "Sophie", "Lambert", "fr", DemoRole.EDITING_TEACHER);
        person(in, 4, "kbenali", "Karim", "Benali", "fr", DemoRole.NON_EDITING_TEACHER);
        person(in, 5, "anguyen", "Amélie", "Nguyen", "fr", DemoRole.STUDENT);
        person(in, 6, "tlegoff", "Thomas", "Le Goff", "fr", DemoRole.STUDENT);
        person(in, 7, "fdiallo", "Fatoumata", "Diallo", "fr", DemoRole.STUDENT);
        person(in, 8, "ihaddad", "Inès", "Haddad", "fr", DemoRole.STUDENT);
        person(in, 9, "lferreira", "Lucas", "Ferreira da Costa", "fr_ca", DemoRole.STUDENT);
        person(in, 10, "zoconnor", "Zoë", "O’Connor", "en", DemoRole.STUDENT);
        person(in, 11, "croussel", "Camille", "Roussel", "fr", DemoRole.WITHOUT_ROLE);
    }

    /** The last learner is in neither. */
    private static void groups(DSLContext in) {
        Groups groups = new Groups(in);
        groups.add(COURSE_ID, "Alternance", List.of(5L, 6L, 7L));
        groups.add(COURSE_ID, "Formation initiale", List.of(8L, 9L));
    }

    private static void person(
            DSLContext in, long id, String username, String given, String family, String language, DemoRole role) {
        boolean administrator = role == DemoRole.ADMINISTRATOR;
        in.execute(
                "INSERT INTO person VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                id,
                username,
                given,
                family,
                username + "@example.org",
                administrator ? "" : "ID-" + username,
                language,
                administrator);
        if (!administrator) {
            in.execute(
                    "INSERT INTO enrolment (course_id, person_id, role) VALUES (?, ?, ?)", COURSE_ID, id, role.name());
        }
    }

    private static void activities(DSLContext in) {
        String stages = "Construire la stratégie";
        String campaigns = "Déployer et mesurer";
        activity(in, 1, stages, "Étude de cas : re-branding", "Repositionner une marque de mobilier.", "", true);
        activity(in, 2, stages, "Mémoire : dispositif de veille", "Mémoire professionnel, 30 pages.", "", true);
        activity(
                in,
                3,
                campaigns,
                "Cas : évaluation de la performance",
                "Collecter puis analyser les données d’une campagne.",
                "acquis_map=C3.2,C3.3\nacquis_detail=criterion",
                true);
        activity(in, 4, campaigns, "Projet : plan de communication", "Projet de groupe, note individuelle.", "", true);
        activity(in, 5, campaigns, "Point d’étape individuel", "Entretien sans note au carnet.", "", false);
    }

    private static void activity(
            DSLContext in, long id, String section, String name, String intro, String custom, boolean graded) {
        in.execute(
                "INSERT INTO activity"
                        + " (id, course_id, tool_id, section, name, intro, custom_parameters, accepts_grades)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                id,
                COURSE_ID,
                Tools.FIRST,
                section,
                name,
                intro,
                custom,
                graded);
        if (graded) {
            in.execute(
                    "INSERT INTO grade_item (course_id, kind, activity_id, tool_id, label, maximum)"
                            + " VALUES (?, 'ACTIVITY', ?, ?, ?, 100)",
                    COURSE_ID,
                    id,
                    Tools.FIRST,
                    name);
        }
    }

    private static void tool(DSLContext in, ToolLocation location) {
        Tools tools = new Tools(in);
        Optional<DemoTool> before = tools.find(Tools.FIRST);
        tools.store(new DemoTool(
                Tools.FIRST,
                before.map(DemoTool::clientId).orElseGet(Secrets::clientId),
                "Acquis",
                "",
                "",
                true,
                ToolAddresses.of(location),
                true,
                before.map(DemoTool::customParameters)
                        .orElse(Map.of(
                                "acquis_history",
                                "$Context.id.history",
                                "acquis_groups",
                                "$Moodle.Person.userGroupIds")),
                before.map(DemoTool::scopes).orElse(EVERY_SCOPE),
                before.map(DemoTool::sendsNames).orElse(true),
                before.map(DemoTool::sendsEmail).orElse(false)));
    }
}
