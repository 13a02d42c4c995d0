package org.acquis.lti13.login;

/** What becomes of a login that names a deployment which the registration does not know (LTI 1.3 core, 3.1.3 and 4.1.2). */
public enum UnknownDeployment {
    /** It is refused. */
    REFUSED,
    /**
     * It goes on, and its launch is refused: for tools that let a deployment wait for approval. A login is anybody's text,
     * and only what the platform signs can make a deployment wait.
     */
    LEFT_TO_THE_LAUNCH
}
