package org.acquis.framework.exchange;

/** What came of reading a file. */
public sealed interface Reading {
    /** @param source to show beside the framework */
    record Understood(UnderstoodFramework framework, Source source) implements Reading {}

    record Refused(FileRefusal refusal) implements Reading {}
}
