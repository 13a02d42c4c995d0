package org.acquis.platform;

import org.acquis.lti13.Refusal;

/** Why a registration link registers nothing, or what it led to is not kept. */
public sealed interface LinkRefusal extends Refusal, LinkAnswer, KeepingAnswer {

    /** No such link; a forgotten one looks the same. */
    record Unknown() implements LinkRefusal {
        @Override
        public String code() {
            return "registration-link-unknown";
        }

        @Override
        public int status() {
            return 404;
        }
    }

    /** Older than a day. */
    record Expired() implements LinkRefusal {
        @Override
        public String code() {
            return "registration-link-expired";
        }

        @Override
        public int status() {
            return 410;
        }
    }

    /** It has registered its platform. */
    record Used() implements LinkRefusal {
        @Override
        public String code() {
            return "registration-link-used";
        }

        @Override
        public int status() {
            return 410;
        }
    }

    /** The same link is registering just now, after a double click perhaps. */
    record Busy() implements LinkRefusal {
        @Override
        public String code() {
            return "registration-link-busy";
        }

        @Override
        public int status() {
            return 409;
        }
    }

    /** A file of {@code lti-config} describes this registration, and the file wins. */
    record RuledByFile() implements LinkRefusal {
        @Override
        public String code() {
            return "registration-ruled-by-file";
        }

        @Override
        public int status() {
            return 409;
        }
    }

    /** Another school has this registration. Its people never change schools. */
    record OfOtherSchool() implements LinkRefusal {
        @Override
        public String code() {
            return "registration-of-other-school";
        }

        @Override
        public int status() {
            return 409;
        }
    }
}
