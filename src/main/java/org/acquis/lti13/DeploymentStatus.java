package org.acquis.lti13;

/** What is known of a deployment of a registration (LTI 1.3 core, 3.1.3). */
public enum DeploymentStatus {
    /** Launches are accepted. */
    KNOWN,
    /** Seen, waiting for somebody's approval. */
    PENDING,
    /** Never heard of. */
    UNKNOWN
}
