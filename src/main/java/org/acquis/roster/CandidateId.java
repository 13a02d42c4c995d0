package org.acquis.roster;

/** Key of a candidate: a human being in one school, known as one or more persons. */
public record CandidateId(long value) {}
