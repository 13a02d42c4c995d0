package org.acquis.lti13.nrps;

/** NRPS 2.0, 2.3; an absent status means active. */
public enum MemberStatus {
    ACTIVE,
    INACTIVE,
    DELETED
}
