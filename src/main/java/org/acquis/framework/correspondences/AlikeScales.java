package org.acquis.framework.correspondences;

import static org.acquis.schema.Tables.SCALE_LEVEL;

import java.math.BigDecimal;
import java.util.List;
import org.acquis.framework.VersionId;
import org.jooq.DSLContext;

/** Whether the levels of two versions count the same, one by one, whatever they are called: then they carry by themselves. */
public final class AlikeScales {
    private AlikeScales() {}

    /** Two statements. */
    public static boolean of(DSLContext sql, VersionId older, VersionId newer) {
        return worth(sql, older).equals(worth(sql, newer));
    }

    private static List<Worth> worth(DSLContext sql, VersionId version) {
        return sql.select(SCALE_LEVEL.POINTS, SCALE_LEVEL.ACQUIRED)
                .from(SCALE_LEVEL)
                .where(SCALE_LEVEL.VERSION_ID.eq(version.value()))
                .orderBy(SCALE_LEVEL.POSITION)
                .fetch(row -> new Worth(row.value1().stripTrailingZeros(), row.value2()));
    }

    private record Worth(BigDecimal points, boolean acquired) {}
}
