package org.acquis.web.lti;

import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;
import org.acquis.lti13.BrowserBinding;
import org.acquis.lti13.deeplink.DeepLinkingSettings;
import org.acquis.lti13.launch.ClaimRefusal;
import org.acquis.lti13.launch.Launch;
import org.acquis.lti13.launch.LaunchRefusal;
import org.acquis.lti13.launch.Message;
import org.acquis.roster.RecordingVisit;
import org.acquis.roster.Visit;
import org.acquis.web.session.ContentRequest;
import org.acquis.web.session.Session;
import org.acquis.web.session.Sessions;

/** From an accepted launch to the address of the first page: one with its own address, so that reload and back work. */
public final class Arrivals {
    private final RecordingVisit visits;
    private final Consumer<Visit> firstVisitOfActivity;
    private final FindingReviewed reviewed;
    private final Sessions sessions;
    private final Clock clock;

    /** @param firstVisitOfActivity what else happens when a resource link is seen for the first time */
    public Arrivals(
            RecordingVisit visits,
            Consumer<Visit> firstVisitOfActivity,
            FindingReviewed reviewed,
            Sessions sessions,
            Clock clock) {
        this.visits = visits;
        this.firstVisitOfActivity = firstVisitOfActivity;
        this.reviewed = reviewed;
        this.sessions = sessions;
        this.clock = clock;
    }

    /** Who may not do what the launch asks is told before anything is stored. */
    Optional<LaunchRefusal> refusal(Launch launch) {
        return launch.message() instanceof Message.DeepLinkingRequest
                        && !visits.roleIn(launch).scores()
                ? Optional.of(new ClaimRefusal.DeepLinkingByLearner())
                : Optional.empty();
    }

    /** @param launch that {@link #refusal} lets through */
    String open(Launch launch, BrowserBinding browser) {
        if (launch.message() instanceof Message.DeepLinkingRequest request) {
            return choosing(launch, request.settings(), browser);
        }
        Visit visit = visits.record(launch);
        if (visit.firstVisitOfActivity()) {
            firstVisitOfActivity.accept(visit);
        }
        Session session = sessions.open(visit, browser, clock.instant());
        if (!session.role().scores()) {
            return session.base() + "/activity";
        }
        return launch.message() instanceof Message.SubmissionReviewRequest review
                ? session.base() + reviewing(visit, review.forUser())
                : session.base() + "/learners";
    }

    private String choosing(Launch launch, DeepLinkingSettings settings, BrowserBinding browser) {
        ContentRequest request = new ContentRequest(launch.registration().id(), launch.deploymentId(), settings);
        return sessions.open(visits.recordInCourse(launch), request, browser, clock.instant())
                        .base()
                + "/content";
    }

    /** The learner's grid; the list where the platform's gradebook names somebody who is no learner of the course. */
    private String reviewing(Visit visit, String forUser) {
        Optional<Long> person = reviewed.find(visit.course(), forUser);
        return person.map(id -> "/grid/" + id).orElse("/learners?review=unknown");
    }
}
