package org.acquis.lti13.service;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.acquis.lti13.LtiHttpException;
import org.acquis.lti13.Scope;

/** Why the platform gave no usable token (RFC 6749, 5.2; Security Framework 4.1). */
public sealed interface TokenRefusal extends TokenAnswer {

    /** Stable name in kebab-case. */
    String code();

    /** Whether trying again later makes sense without anybody doing something. */
    boolean mayPass();

    /** How long the platform asked to wait. */
    default Optional<Duration> retryAfter() {
        return Optional.empty();
    }

    /** Granted, but for less than was asked: an administrator switched a service off. */
    record FewerScopes(Set<Scope> missing) implements TokenRefusal {
        @Override
        public String code() {
            return "token-fewer-scopes";
        }

        @Override
        public boolean mayPass() {
            return false;
        }
    }

    /**
     * The platform said no, in the way of RFC 6749.
     *
     * @param error e.g. {@code invalid_client}; at most 100 plain characters
     */
    record Denied(int status, String error) implements TokenRefusal {
        @Override
        public String code() {
            return "token-denied";
        }

        @Override
        public boolean mayPass() {
            return false;
        }
    }

    /** An answer that is no token answer, e.g. Moodle's HTML page when it cannot read this tool's keys. */
    record Unreadable(int status) implements TokenRefusal {
        @Override
        public String code() {
            return "token-answer-unreadable";
        }

        @Override
        public boolean mayPass() {
            return true;
        }
    }

    /** The token endpoint is overloaded or broken (429, 5xx). */
    record Busy(int status, Optional<Duration> retryAfter) implements TokenRefusal {
        @Override
        public String code() {
            return "token-endpoint-busy";
        }

        @Override
        public boolean mayPass() {
            return true;
        }
    }

    /** The token endpoint did not answer. */
    record Unreachable(LtiHttpException.Kind kind) implements TokenRefusal {
        @Override
        public String code() {
            return "token-endpoint-unreachable";
        }

        @Override
        public boolean mayPass() {
            return kind != LtiHttpException.Kind.HOST_REFUSED;
        }
    }
}
