package org.acquis.web.session;

import org.acquis.roster.CourseRole;

/** Whom a page is for. There is no default: every route says it. */
public enum Audience {
    /** Trainers of the course and administrators of its platform. */
    TRAINERS {
        @Override
        boolean admits(LaunchSession session) {
            return session.role().scores();
        }
    },
    /** Administrators of the platform: they rule what connects their school. */
    ADMINISTRATORS {
        @Override
        boolean admits(LaunchSession session) {
            return session.role() == CourseRole.ADMINISTRATOR;
        }

        @Override
        String refusal() {
            return "for-administrators";
        }
    },
    /** Certification engineers of the school and administrators of its platform: they rule its référentiels. */
    ENGINEERS {
        @Override
        boolean admits(LaunchSession session) {
            return session.rulesFrameworks();
        }

        @Override
        String refusal() {
            return "for-engineers";
        }
    },
    /** Anybody who came through a launch, for what concerns only himself. */
    ONESELF {
        @Override
        boolean admits(LaunchSession session) {
            return true;
        }
    };

    abstract boolean admits(LaunchSession session);

    /** The kind of error page that others get. */
    String refusal() {
        return "not-for-you";
    }
}
