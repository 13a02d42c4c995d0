package org.acquis.gradesync;

import static org.acquis.schema.Tables.COMPETENCY;
import static org.acquis.schema.Tables.CRITERION;
import static org.jooq.impl.DSL.count;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.acquis.framework.Bilingual;
import org.acquis.framework.CompetencyId;
import org.jooq.DSLContext;

/** How the columns of competencies are named. One statement. */
final class SelectCompetencyFacts {
    private final DSLContext sql;

    SelectCompetencyFacts(DSLContext sql) {
        this.sql = sql;
    }

    Map<CompetencyId, CompetencyFacts> of(Collection<CompetencyId> competencies) {
        if (competencies.isEmpty()) {
            return Map.of();
        }
        return sql
                .select(
                        COMPETENCY.ID,
                        COMPETENCY.IDENTIFIER,
                        COMPETENCY.CODE,
                        COMPETENCY.LABEL_FR,
                        COMPETENCY.LABEL_EN,
                        count())
                .from(COMPETENCY)
                .join(CRITERION)
                .on(CRITERION.COMPETENCY_ID.eq(COMPETENCY.ID))
                .where(COMPETENCY.ID.in(
                        competencies.stream().map(CompetencyId::value).toList()))
                .groupBy(COMPETENCY.ID)
                .fetch()
                .stream()
                .collect(Collectors.toMap(
                        row -> new CompetencyId(row.value1()),
                        row -> new CompetencyFacts(
                                row.value2(), row.value3(), new Bilingual(row.value4(), row.value5()), row.value6())));
    }
}
