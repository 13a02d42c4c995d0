package org.acquis.framework.rules;

/** What became of rules that somebody wanted to save. */
public sealed interface RulesSaving {
    /** @param edition that holds now */
    record Saved(RulesEdition edition) implements RulesSaving {}

    /**
     * Somebody saved others since the page was read; nothing was written.
     *
     * @param current what holds
     */
    record Outdated(RulesEdition current) implements RulesSaving {}

    /** No such version in this school. */
    record NotThere() implements RulesSaving {}
}
