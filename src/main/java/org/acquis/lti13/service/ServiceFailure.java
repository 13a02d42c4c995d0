package org.acquis.lti13.service;

import java.time.Duration;
import java.util.Optional;
import org.acquis.lti13.Scope;

/** Why a service call did not succeed, so that a sender can decide from the value alone (RFC 9110, 15; RFC 6750, 3). */
public sealed interface ServiceFailure {

    /** What a sender should do. */
    enum Next {
        /** Nothing happened on the platform; try again, not before {@link #retryAfter()}. */
        RETRY,
        /** It may have happened: look before trying again. */
        UNKNOWN,
        /** Something newer is there: a human decides. */
        CONFLICT,
        /** Trying again cannot help until somebody changes something. */
        PERMANENT
    }

    /** Stable name in kebab-case. */
    String code();

    Next next();

    /** Key of the text a trainer reads. */
    default String messageKey() {
        return "service." + code();
    }

    /** How long the platform asked to wait. */
    default Optional<Duration> retryAfter() {
        return Optional.empty();
    }

    /** The launch does not offer the scope; no request was made. */
    record ScopeNotOffered(Scope scope) implements ServiceFailure {
        @Override
        public String code() {
            return "scope-not-offered";
        }

        @Override
        public Next next() {
            return Next.PERMANENT;
        }
    }

    /** The launch does not offer the service's address; no request was made. */
    record AddressNotOffered() implements ServiceFailure {
        @Override
        public String code() {
            return "address-not-offered";
        }

        @Override
        public Next next() {
            return Next.PERMANENT;
        }
    }

    /** The address is not on an origin of the registration; the bearer was not sent there. */
    record AddressForeign() implements ServiceFailure {
        @Override
        public String code() {
            return "address-foreign";
        }

        @Override
        public Next next() {
            return Next.PERMANENT;
        }
    }

    /** There is no token to call with. */
    record TokenRefused(TokenRefusal reason) implements ServiceFailure {
        @Override
        public String code() {
            return "token-refused";
        }

        @Override
        public Next next() {
            return reason.mayPass() ? Next.RETRY : Next.PERMANENT;
        }

        @Override
        public Optional<Duration> retryAfter() {
            return reason.retryAfter();
        }
    }

    /** No connection: the platform surely never saw it. */
    record NotSent() implements ServiceFailure {
        @Override
        public String code() {
            return "not-sent";
        }

        @Override
        public Next next() {
            return Next.RETRY;
        }
    }

    /** Sent, and no complete answer: the effect is unknown. */
    record NoAnswer() implements ServiceFailure {
        @Override
        public String code() {
            return "no-answer";
        }

        @Override
        public Next next() {
            return Next.UNKNOWN;
        }
    }

    /** 401 twice, the second time with a new token. */
    record Unauthorized() implements ServiceFailure {
        @Override
        public String code() {
            return "unauthorized";
        }

        @Override
        public Next next() {
            return Next.RETRY;
        }
    }

    /** 400: the platform does not take this request. */
    record BadRequest() implements ServiceFailure {
        @Override
        public String code() {
            return "bad-request";
        }

        @Override
        public Next next() {
            return Next.PERMANENT;
        }
    }

    /** 400 to a score: the person has no grades in this course. */
    record NotGradable() implements ServiceFailure {
        @Override
        public String code() {
            return "not-gradable";
        }

        @Override
        public Next next() {
            return Next.PERMANENT;
        }
    }

    /** 403: not allowed, e.g. a column of another tool. */
    record Forbidden() implements ServiceFailure {
        @Override
        public String code() {
            return "forbidden";
        }

        @Override
        public Next next() {
            return Next.PERMANENT;
        }
    }

    /** 404 or 410: the column, the activity or the course is no more. */
    record Gone() implements ServiceFailure {
        @Override
        public String code() {
            return "gone";
        }

        @Override
        public Next next() {
            return Next.PERMANENT;
        }
    }

    /** 409: the gradebook holds something newer. */
    record Conflict() implements ServiceFailure {
        @Override
        public String code() {
            return "conflict";
        }

        @Override
        public Next next() {
            return Next.CONFLICT;
        }
    }

    /** 429: too many requests. */
    record RateLimited(Optional<Duration> retryAfter) implements ServiceFailure {
        @Override
        public String code() {
            return "rate-limited";
        }

        @Override
        public Next next() {
            return Next.RETRY;
        }
    }

    /** 5xx. A gateway's 502 or 504 leaves the effect unknown; 500 from Moodle may be a locked grade. */
    record ServerTrouble(int status, Optional<Duration> retryAfter) implements ServiceFailure {
        @Override
        public String code() {
            return "server-trouble";
        }

        @Override
        public Next next() {
            return status == 502 || status == 504 ? Next.UNKNOWN : Next.RETRY;
        }
    }

    /** A status that has no meaning here, redirects included. */
    record Unexpected(int status) implements ServiceFailure {
        @Override
        public String code() {
            return "unexpected-status";
        }

        @Override
        public Next next() {
            return Next.PERMANENT;
        }
    }

    /** Success, with a body that is not what the specification says: it was done, but look what. */
    record Unreadable() implements ServiceFailure {
        @Override
        public String code() {
            return "unreadable-answer";
        }

        @Override
        public Next next() {
            return Next.UNKNOWN;
        }
    }

    /** The activity's own column is not ours to delete; no request was made. */
    record ColumnOfActivity() implements ServiceFailure {
        @Override
        public String code() {
            return "column-of-activity";
        }

        @Override
        public Next next() {
            return Next.PERMANENT;
        }
    }
}
