package org.acquis.web.lti;

import java.time.Clock;
import java.util.function.Consumer;
import org.acquis.lti13.BrowserBinding;
import org.acquis.lti13.launch.Launch;
import org.acquis.roster.RecordingVisit;
import org.acquis.roster.Visit;
import org.acquis.web.session.Session;
import org.acquis.web.session.Sessions;

/** From an accepted launch to the address of the first page. */
public final class Arrivals {
    private final RecordingVisit visits;
    private final Consumer<Visit> firstVisitOfActivity;
    private final Sessions sessions;
    private final Clock clock;

    /** @param firstVisitOfActivity what else happens when a resource link is seen for the first time */
    public Arrivals(RecordingVisit visits, Consumer<Visit> firstVisitOfActivity, Sessions sessions, Clock clock) {
        this.visits = visits;
        this.firstVisitOfActivity = firstVisitOfActivity;
        this.sessions = sessions;
        this.clock = clock;
    }

    /** @return where the browser goes now: a page with its own address, so that reload and back work */
    String open(Launch launch, BrowserBinding browser) {
        Visit visit = visits.record(launch);
        if (visit.firstVisitOfActivity()) {
            firstVisitOfActivity.accept(visit);
        }
        Session session = sessions.open(visit, browser, clock.instant());
        return session.base() + (session.role().scores() ? "/learners" : "/activity");
    }
}
