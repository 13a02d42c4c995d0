package org.acquis.platform;

import static org.acquis.schema.Tables.PLATFORM;

import java.time.Instant;
import java.util.Set;
import org.acquis.lti13.Scope;
import org.acquis.ops.Database;

/** Notes what the connection page tells of a platform: when it last gave a token, what it grants, what went wrong. */
public final class PlatformJournal {
    private static final int LONGEST_CODE = 64;

    private final Database database;

    public PlatformJournal(Database database) {
        this.database = database;
    }

    /** @param code stable and of nobody: a refusal's or a token failure's */
    public void failed(PlatformId platform, String code, Instant at) {
        String fitting = code.length() > LONGEST_CODE ? code.substring(0, LONGEST_CODE) : code;
        database.statement(sql -> sql.update(PLATFORM)
                .set(PLATFORM.LAST_ERROR, fitting)
                .set(PLATFORM.LAST_ERROR_AT, at)
                .where(PLATFORM.ID.eq(platform.value()))
                .execute());
    }

    void tokenGiven(PlatformId platform, Instant at) {
        database.statement(sql -> sql.update(PLATFORM)
                .set(PLATFORM.LAST_TOKEN_AT, at)
                .where(PLATFORM.ID.eq(platform.value()))
                .execute());
    }

    void scopesGranted(PlatformId platform, Set<Scope> scopes, Instant at) {
        database.statement(sql -> sql.update(PLATFORM)
                .set(PLATFORM.GRANTED_SCOPES, Scope.joined(scopes))
                .set(PLATFORM.SCOPES_CHECKED_AT, at)
                .where(PLATFORM.ID.eq(platform.value()))
                .execute());
    }
}
