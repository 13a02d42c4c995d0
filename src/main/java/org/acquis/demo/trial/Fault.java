package org.acquis.demo.trial;

/** Ways in which the token, keys and grade services can be made to fail. */
public enum Fault {
    /** 503, nothing done. */
    UNAVAILABLE,
    /** 429 with Retry-After, nothing done. */
    TOO_MANY,
    /** The connection ends without an answer, nothing done. */
    DROPPED,
    /** The request is carried out, then the connection ends without an answer. */
    ANSWER_LOST,
    /** No answer and no end, until the faults change or two minutes have passed; nothing done. */
    HANG,
    /** The access token that was shown is no longer known: 401. */
    FORGOTTEN_TOKEN
}
