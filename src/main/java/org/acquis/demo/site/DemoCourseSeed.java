package org.acquis.demo.site;

import java.security.SecureRandom;
import java.time.Instant;
import org.jooq.DSLContext;

/** Plants the demo course at the first start: people, activities, columns, the tool. Later starts change nothing. */
public final class DemoCourseSeed {
    /** Moodle gives 1 to the front page. */
    public static final long COURSE_ID = 2;

    private static final long TOOL_ID = 1;
    private static final String ALPHANUMERICS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

    private final DSLContext sql;

    public DemoCourseSeed(DSLContext sql) {
        this.sql = sql;
    }

    public void plant() {
        sql.transaction(tx -> {
            DSLContext in = tx.dsl();
            if (in.fetchOptional("SELECT 1 FROM course LIMIT 1").isPresent()) {
                return;
            }
            course(in);
            people(in);
            activities(in);
            tool(in);
        });
    }

    private static void course(DSLContext in) {
        in.execute(
                "INSERT INTO course VALUES (?, ?, ?, ?, ?, ?)",
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
                "INSERT INTO activity VALUES (?, ?, ?, ?, ?, ?, ?, ?, TRUE)",
                id,
                id + 10,
                COURSE_ID,
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
                    TOOL_ID,
                    name);
        }
    }

    private static void tool(DSLContext in) {
        in.execute(
                "INSERT INTO tool (id, client_id, custom_parameters, scopes, sends_names, sends_email)"
                        + " VALUES (?, ?, ?, ?, TRUE, FALSE)",
                TOOL_ID,
                clientId(),
                "context_history=$Context.id.history\ngroups=$Moodle.Person.userGroupIds",
                String.join(" ", Scopes.GRADES) + " " + Scopes.MEMBERS);
    }

    /** Like Moodle's: 15 random letters and digits, one for all courses of the site. */
    private static String clientId() {
        return new SecureRandom()
                .ints(15, 0, ALPHANUMERICS.length())
                .collect(StringBuilder::new, (text, at) -> text.append(ALPHANUMERICS.charAt(at)), StringBuilder::append)
                .toString();
    }
}
