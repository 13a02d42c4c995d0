package org.acquis.web.mapping;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Optional;
import org.acquis.assessment.moving.CourseMove;
import org.acquis.assessment.moving.MovingCourse;
import org.acquis.assessment.moving.PreviewingMove;
import org.acquis.framework.VersionId;
import org.acquis.web.BadInput;
import org.acquis.web.Fields;
import org.acquis.web.NotThere;
import org.acquis.web.Pages;
import org.acquis.web.Shells;
import org.acquis.web.Texts;
import org.acquis.web.session.Audience;
import org.acquis.web.session.Session;
import org.acquis.web.session.SessionRoutes;

/** {@code /mapping/move}: the whole course goes over to another version of its référentiel, after a preview. */
public final class MoveRoutes {
    private static final String PAGE = "/mapping/move";
    private static final int LONGEST_FINGERPRINT = 100_000;

    private final PreviewingMove previewing;
    private final MovingCourse moving;
    private final Pages pages;
    private final Shells shells;

    public MoveRoutes(PreviewingMove previewing, MovingCourse moving, Pages pages, Shells shells) {
        this.previewing = previewing;
        this.moving = moving;
        this.pages = pages;
        this.shells = shells;
    }

    public void mount(SessionRoutes<Session> routes) {
        routes.get(PAGE, Audience.TRAINERS, this::show);
        routes.post(PAGE, Audience.TRAINERS, this::move);
    }

    private void show(Context context, Session session) {
        show(
                context,
                session,
                previewing
                        .of(session.school().value(), session.course(), asked(context, "from"), asked(context, "to"))
                        .orElseThrow(NotThere::new),
                Optional.empty());
    }

    private void show(Context context, Session session, CourseMove move, Optional<String> problem) {
        Texts texts = shells.texts(session);
        pages.show(
                context,
                "mapping/move.jte",
                new MovePages(texts)
                        .page(shells.of(session, "mapping", texts.of("mapping.move.title")), move, problem));
    }

    private void move(Context context, Session session) {
        MovingCourse.Outcome outcome = moving.move(
                session.school().value(),
                session.course(),
                new VersionId(Fields.formId(context, "from")),
                new VersionId(Fields.formId(context, "to")),
                Fields.text(context, "seen", LONGEST_FINGERPRINT),
                session.person());
        if (outcome instanceof MovingCourse.Outcome.Moved) {
            context.redirect(session.base() + "/coverage?moved=yes", HttpStatus.SEE_OTHER);
        } else if (outcome instanceof MovingCourse.Outcome.Otherwise otherwise) {
            context.status(HttpStatus.CONFLICT);
            show(
                    context,
                    session,
                    otherwise.now(),
                    Optional.of(shells.texts(session).of("mapping.move.otherwise")));
        } else {
            throw new NotThere();
        }
    }

    private static VersionId asked(Context context, String name) {
        return Fields.optionalQueryId(context, name)
                .map(VersionId::new)
                .orElseThrow(() -> new BadInput(name, "error.field-missing", name));
    }
}
