package org.acquis.web.progress;

import static org.acquis.web.session.Audience.ONESELF;
import static org.acquis.web.session.Audience.TRAINERS;

import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.acquis.framework.Criterion;
import org.acquis.framework.CriterionId;
import org.acquis.framework.FrameworkVersion;
import org.acquis.framework.SelectFrameworkVersion;
import org.acquis.framework.SelectPublishedVersions;
import org.acquis.framework.VersionId;
import org.acquis.framework.VersionSummary;
import org.acquis.inclusion.SelectExemptions;
import org.acquis.mapping.Mapping;
import org.acquis.mapping.SelectMapping;
import org.acquis.progress.AttemptResult;
import org.acquis.progress.Mastery;
import org.acquis.progress.SelectAttemptResults;
import org.acquis.progress.SelectCandidate;
import org.acquis.progress.SelectNextActivities;
import org.acquis.progress.SelectProgress;
import org.acquis.progress.SelectVersionInUse;
import org.acquis.roster.CandidateId;
import org.acquis.roster.CourseRole;
import org.acquis.roster.Learner;
import org.acquis.roster.PersonId;
import org.acquis.roster.SelectLearner;
import org.acquis.web.Fields;
import org.acquis.web.LearnerName;
import org.acquis.web.NotThere;
import org.acquis.web.Pages;
import org.acquis.web.Shell;
import org.acquis.web.Shells;
import org.acquis.web.session.Session;
import org.acquis.web.session.SessionRoutes;
import org.jooq.DSLContext;

/**
 * Pages of the learner about himself, and of his trainers about him. A preview shows the learner's pages as they are
 * before the first score.
 */
public final class ProgressRoutes {
    private final Pages pages;
    private final Shells shells;
    private final SelectFrameworkVersion versions;
    private final SelectPublishedVersions published;
    private final SelectVersionInUse versionInUse;
    private final SelectMapping mappings;
    private final SelectProgress progress;
    private final SelectNextActivities nextActivities;
    private final SelectAttemptResults results;
    private final SelectExemptions exemptions;
    private final SelectCandidate candidates;
    private final SelectLearner learners;

    /** @param versions shared with the other features, since it keeps published versions in memory */
    public ProgressRoutes(Pages pages, Shells shells, SelectFrameworkVersion versions, DSLContext sql) {
        this.pages = pages;
        this.shells = shells;
        this.versions = versions;
        this.published = new SelectPublishedVersions(sql);
        this.versionInUse = new SelectVersionInUse(sql);
        this.mappings = new SelectMapping(sql);
        this.progress = new SelectProgress(sql);
        this.nextActivities = new SelectNextActivities(sql);
        this.results = new SelectAttemptResults(sql);
        this.exemptions = new SelectExemptions(sql);
        this.candidates = new SelectCandidate(sql);
        this.learners = new SelectLearner(sql);
    }

    public void mount(SessionRoutes<Session> routes) {
        routes.get("/progress", ONESELF, this::own);
        routes.get("/activity", ONESELF, this::activity);
        routes.get("/progress/{person}", TRAINERS, this::ofLearner);
    }

    private void own(Context context, Session session) {
        if (session.role() == CourseRole.NONE) {
            roleUnknown(context, session);
            return;
        }
        Shell shell = shell(session, "progress", "progress.title");
        Optional<FrameworkVersion> version = version(session);
        if (version.isEmpty()) {
            noVersion(context, session, shell);
            return;
        }
        Mastery mastery = self(session)
                .map(candidate -> progress.of(candidate, version.get()))
                .orElseGet(() -> SelectProgress.beforeTheFirstScore(version.get()));
        pages.show(
                context,
                "progress/progress.jte",
                composing(session, version.get(), mastery).own(shell));
    }

    private void ofLearner(Context context, Session session) {
        Learner learner = learners.of(session.course(), new PersonId(Fields.pathId(context, "person")))
                .orElseThrow(NotThere::new);
        String title = shells.texts(session)
                .of(
                        "progress.title-of",
                        LearnerName.of(learner, shells.texts(session)).full());
        Shell shell = shells.of(session, "learners", title);
        Optional<FrameworkVersion> version = version(session);
        if (version.isEmpty()) {
            noVersion(context, session, shell);
            return;
        }
        Mastery mastery = progress.of(learner.candidate(), version.get()).seenFrom(session.course());
        pages.show(
                context,
                "progress/progress.jte",
                composing(session, version.get(), mastery)
                        .forTrainer(
                                shell,
                                session.base() + "/grid/" + learner.person().value()));
    }

    private void activity(Context context, Session session) {
        if (session.role() == CourseRole.NONE) {
            roleUnknown(context, session);
            return;
        }
        Shell shell = shell(session, "activity", "progress.activity.title");
        Optional<Mapping> mapping = mappings.of(session.activity());
        List<AttemptResult> attempts = session.preview() ? List.of() : results.of(session.activity(), session.person());
        Optional<FrameworkVersion> version = attempts.stream()
                .map(AttemptResult::version)
                .findFirst()
                .or(() -> mapping.map(Mapping::version))
                .flatMap(id -> versions.of(session.school().value(), id));
        if (version.isEmpty()) {
            pages.show(context, "progress/nothing.jte", NothingPage.of(shell, "progress.activity.unmapped"));
            return;
        }
        pages.show(
                context,
                "progress/activity.jte",
                new ComposingActivity(shell, version.get(), mapping, attempts, exempt(session, version.get())).page());
    }

    private ComposingProgress composing(Session session, FrameworkVersion version, Mastery mastery) {
        return new ComposingProgress(version, mastery, nextActivities.of(session.course(), version.id()));
    }

    /** What this activity assesses; otherwise what the course does; otherwise what the school can map. */
    private Optional<FrameworkVersion> version(Session session) {
        long school = session.school().value();
        Optional<VersionId> id = versionInUse
                .of(session.course(), session.activity())
                .or(() -> published.of(school).stream().map(VersionSummary::id).findFirst());
        return id.flatMap(found -> versions.of(school, found));
    }

    /** Empty in a preview: of a trainer there is nothing to show. */
    private Optional<CandidateId> self(Session session) {
        return session.preview()
                ? Optional.empty()
                : candidates.of(session.school().value(), session.person());
    }

    private Set<CriterionId> exempt(Session session, FrameworkVersion version) {
        List<CriterionId> criteria =
                version.criteria().stream().map(Criterion::id).toList();
        return self(session)
                .map(candidate -> exemptions.of(List.of(candidate), criteria).getOrDefault(candidate, Set.of()))
                .orElse(Set.of());
    }

    private void roleUnknown(Context context, Session session) {
        Shell shell = shells.of(session, "", shells.texts(session).of("progress.role.title"));
        Shell alone = new Shell(
                shell.texts(), shell.title(), shell.base(), shell.csrf(), List.of(), shell.preview(), shell.secret());
        pages.show(context, "progress/nothing.jte", NothingPage.of(alone, "progress.role"));
    }

    private void noVersion(Context context, Session session, Shell shell) {
        String remedy = session.role().scores() ? "progress.none-trainer" : "progress.none";
        pages.show(context, "progress/nothing.jte", NothingPage.of(shell, remedy));
    }

    private Shell shell(Session session, String section, String titleKey) {
        return shells.of(session, section, shells.texts(session).of(titleKey));
    }
}
