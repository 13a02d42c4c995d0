package org.acquis.framework.exchange;

/** What came of reading a file. */
public sealed interface Reading {
    record Understood(UnderstoodFramework framework) implements Reading {}

    record Refused(FileRefusal refusal) implements Reading {}
}
