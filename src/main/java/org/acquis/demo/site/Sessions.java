package org.acquis.demo.site;

import java.util.Optional;
import java.util.OptionalLong;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Sessions of browsers, kept over restarts; the cookie itself is only kept as a hash. */
public final class Sessions {
    /** Cookie and the session behind it. */
    public record Opened(String cookie, DemoSession session) {}

    private final DSLContext sql;

    public Sessions(DSLContext sql) {
        this.sql = sql;
    }

    public Optional<DemoSession> find(String cookie) {
        return sql.fetchOptional("SELECT * FROM browser_session WHERE id = ?", Secrets.sha256(cookie))
                .map(row -> {
                    Long person = row.get("person_id", Long.class);
                    return new DemoSession(
                            row.get("id", String.class),
                            person == null ? OptionalLong.empty() : OptionalLong.of(person),
                            row.get("sesskey", String.class),
                            row.get("language", String.class),
                            row.get("language_chosen", Boolean.class),
                            row.get("as_student", Boolean.class));
                });
    }

    public Opened openAnonymous(String language) {
        return open(null, language, false, false);
    }

    /**
     * A new session for this person; the one before is closed, so that no cookie outlives a change of person. It is in
     * the person's language unless one was chosen by hand before.
     */
    public Opened openFor(DemoPerson person, boolean asStudent, DemoSession before) {
        close(before);
        boolean chosen = before.languageChosen();
        return open(person.id(), chosen ? before.language() : person.language(), chosen, asStudent);
    }

    public void close(DemoSession session) {
        sql.execute("DELETE FROM pending_launch WHERE session_id = ?", session.id());
        sql.execute("DELETE FROM browser_session WHERE id = ?", session.id());
    }

    public void speak(DemoSession session, String language) {
        sql.execute(
                "UPDATE browser_session SET language = ?, language_chosen = TRUE WHERE id = ?", language, session.id());
    }

    private Opened open(@Nullable Long personId, String language, boolean chosen, boolean asStudent) {
        String cookie = Secrets.hex(64);
        DemoSession session = new DemoSession(
                Secrets.sha256(cookie),
                personId == null ? OptionalLong.empty() : OptionalLong.of(personId),
                Secrets.hex(10),
                language,
                chosen,
                asStudent);
        sql.execute(
                "INSERT INTO browser_session (id, person_id, sesskey, language, language_chosen, as_student)"
                        + " VALUES (?, ?, ?, ?, ?, ?)",
                session.id(),
                personId,
                session.sesskey(),
                language,
                chosen,
                asStudent);
        return new Opened(cookie, session);
    }
}
