package org.acquis.roster;

/** Key of a person: a user of one issuer in one school. */
public record PersonId(long value) {}
