package org.acquis.framework.versions;

import static org.acquis.schema.Tables.ASSESSMENT_METHOD;
import static org.acquis.schema.Tables.ASSESSMENT_TASK;
import static org.acquis.schema.Tables.BLOCK;
import static org.acquis.schema.Tables.COMPETENCY;
import static org.acquis.schema.Tables.CRITERION;
import static org.acquis.schema.Tables.PROFESSIONAL_ACTIVITY;

import java.util.Locale;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** What has a label in a published version, and where it is kept. */
public enum LabelKind {
    BLOCK_TITLE(BLOCK, BLOCK.IDENTIFIER, BLOCK.CODE, BLOCK.TITLE_FR, BLOCK.TITLE_EN, BLOCK.OFFICIAL_TITLE),
    ACTIVITY_TITLE(
            PROFESSIONAL_ACTIVITY,
            PROFESSIONAL_ACTIVITY.IDENTIFIER,
            PROFESSIONAL_ACTIVITY.CODE,
            PROFESSIONAL_ACTIVITY.TITLE_FR,
            PROFESSIONAL_ACTIVITY.TITLE_EN,
            PROFESSIONAL_ACTIVITY.OFFICIAL_TITLE),
    COMPETENCY_LABEL(
            COMPETENCY,
            COMPETENCY.IDENTIFIER,
            COMPETENCY.CODE,
            COMPETENCY.LABEL_FR,
            COMPETENCY.LABEL_EN,
            COMPETENCY.OFFICIAL_WORDING),
    /** Of the method, which has the code of its competency. */
    METHOD_BRIEF(
            ASSESSMENT_METHOD,
            ASSESSMENT_METHOD.IDENTIFIER,
            DSL.field(DSL.select(COMPETENCY.CODE)
                    .from(COMPETENCY)
                    .where(COMPETENCY.ID.eq(ASSESSMENT_METHOD.COMPETENCY_ID))),
            ASSESSMENT_METHOD.BRIEF_FR,
            ASSESSMENT_METHOD.BRIEF_EN,
            ASSESSMENT_METHOD.OFFICIAL_WORDING),
    CRITERION_LABEL(
            CRITERION,
            CRITERION.IDENTIFIER,
            CRITERION.CODE,
            CRITERION.LABEL_FR,
            CRITERION.LABEL_EN,
            CRITERION.OFFICIAL_WORDING),
    TASK_TITLE(
            ASSESSMENT_TASK,
            ASSESSMENT_TASK.IDENTIFIER,
            ASSESSMENT_TASK.CODE,
            ASSESSMENT_TASK.TITLE_FR,
            ASSESSMENT_TASK.TITLE_EN,
            DSL.inline(null, SQLDataType.CLOB));

    final Table<?> table;
    final TableField<?, String> identifier;
    final Field<String> code;
    final TableField<?, String> fr;
    final TableField<?, String> en;
    final Field<String> official;

    LabelKind(
            Table<?> table,
            TableField<?, String> identifier,
            Field<String> code,
            TableField<?, String> fr,
            TableField<?, String> en,
            Field<String> official) {
        this.table = table;
        this.identifier = identifier;
        this.code = code;
        this.fr = fr;
        this.en = en;
        this.official = official;
    }

    /** As forms, texts and the audit log spell it: {@code criterion-label}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The rows of one version. */
    Condition of(long version) {
        return switch (this) {
            case BLOCK_TITLE -> BLOCK.VERSION_ID.eq(version);
            case ACTIVITY_TITLE -> PROFESSIONAL_ACTIVITY.VERSION_ID.eq(version);
            case COMPETENCY_LABEL -> COMPETENCY.VERSION_ID.eq(version);
            case METHOD_BRIEF ->
                ASSESSMENT_METHOD.COMPETENCY_ID.in(
                        DSL.select(COMPETENCY.ID).from(COMPETENCY).where(COMPETENCY.VERSION_ID.eq(version)));
            case CRITERION_LABEL -> CRITERION.VERSION_ID.eq(version);
            case TASK_TITLE -> ASSESSMENT_TASK.VERSION_ID.eq(version);
        };
    }
}
