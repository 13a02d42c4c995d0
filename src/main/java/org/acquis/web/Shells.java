package org.acquis.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.acquis.roster.CourseRole;
import org.acquis.web.session.LaunchSession;
import org.acquis.web.session.Session;

/** Makes the shell around a page: which sections the reader of this session has, and which one he is in. */
public final class Shells {
    private static final List<String> OF_TRAINERS = List.of("learners", "mapping", "coverage", "sync");
    private static final List<String> OF_ADMINISTRATORS = List.of("people", "connection");
    private static final List<String> OF_LEARNERS = List.of("activity", "progress");

    private final TextBook texts;

    public Shells(TextBook texts) {
        this.texts = texts;
    }

    /**
     * @param section path of the section below the session's address, such as {@code learners}; a page of no section: empty
     * @param title already in the session's language
     */
    public Shell of(Session session, String section, String title) {
        Texts t = texts(session);
        Stream<String> sections = sections(session).stream();
        return new Shell(
                t,
                title,
                session.base(),
                session.csrf(),
                sections.map(path -> new Shell.Section(
                                t.of("shell." + path), session.base() + "/" + path, path.equals(section)))
                        .toList(),
                session.preview(),
                session.secret());
    }

    /** The shell of a page that stands by itself, outside the sections of an activity. */
    public Shell alone(LaunchSession session, String title) {
        return new Shell(
                texts(session), title, session.base(), session.csrf(), List.of(), session.preview(), session.secret());
    }

    private static List<String> sections(Session session) {
        List<String> sections = new ArrayList<>(session.role().scores() ? OF_TRAINERS : OF_LEARNERS);
        if (session.rulesFrameworks() && !session.preview()) {
            sections.add("frameworks");
        }
        if (session.role() == CourseRole.ADMINISTRATOR) {
            sections.addAll(OF_ADMINISTRATORS);
        }
        return sections;
    }

    public Texts texts(LaunchSession session) {
        return texts.in(session.language());
    }
}
