package org.acquis.platform;

import java.time.Clock;
import java.time.Instant;
import org.acquis.lti13.Registration;
import org.acquis.lti13.service.AccessToken;
import org.acquis.lti13.service.TokenAnswer;
import org.acquis.lti13.service.TokenObserver;
import org.acquis.lti13.service.TokenRefusal;
import org.jooq.exception.DataAccessException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Notes how requests for tokens end, for the connection page. */
public final class NotingTokens implements TokenObserver {
    private static final Logger LOG = LoggerFactory.getLogger(NotingTokens.class);

    private final PlatformJournal journal;
    private final Clock clock;

    public NotingTokens(PlatformJournal journal, Clock clock) {
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    public void answered(Registration registration, TokenAnswer answer) {
        PlatformId platform = new PlatformId(registration.id());
        Instant now = clock.instant();
        try {
            // A token for less than was asked is a token, and something to mend.
            if (answer instanceof AccessToken || answer instanceof TokenRefusal.FewerScopes) {
                journal.tokenGiven(platform, now);
            }
            if (answer instanceof TokenRefusal refusal) {
                journal.failed(platform, refusal.code(), now);
            }
        } catch (DataAccessException away) {
            LOG.warn("how a token request ended could not be noted");
        }
    }
}
