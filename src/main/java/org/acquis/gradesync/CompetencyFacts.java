package org.acquis.gradesync;

import org.acquis.framework.Bilingual;

/**
 * A competency as far as its column is concerned.
 *
 * @param identifier CASE identifier, the subject of the column
 * @param criteria how many criteria it has in its version
 */
record CompetencyFacts(String identifier, String code, Bilingual label, int criteria) {}
