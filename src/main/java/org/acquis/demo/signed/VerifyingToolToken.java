package org.acquis.demo.signed;

import com.nimbusds.jose.jwk.JWKSet;
import java.time.Clock;
import java.util.Optional;
import org.acquis.demo.site.DemoTool;
import org.acquis.demo.site.SiteAddress;
import org.acquis.demo.site.Tools;
import org.acquis.demo.trial.RequestCounters;
import org.jooq.DSLContext;

/** Holds a tool's JWT against its keys as kept, then, when that fails, against those it publishes now. */
public final class VerifyingToolToken {
    /** Why a JWT is not believed. */
    public sealed interface Wrong {

        /** In Moodle's words. */
        record Refused(String reason) implements Wrong {}

        /** The tool does not answer with a key set. */
        record KeysUnavailable() implements Wrong {}
    }

    private final ToolKeys keys;
    private final Clock clock;

    public VerifyingToolToken(SiteAddress site, DSLContext sql, RequestCounters counters, Clock clock) {
        this.keys = new ToolKeys(new Tools(sql), site, counters);
        this.clock = clock;
    }

    /** Empty when it is good; without {@code alg} in each key Moodle fetches the keys every time. */
    public Optional<Wrong> wrong(ToolToken token, DemoTool tool) {
        Optional<JWKSet> kept = keys.kept(tool.id()).filter(VerifyingToolToken::algorithmInEach);
        if (kept.isPresent() && token.wrong(kept.get(), clock.instant()).isEmpty()) {
            return Optional.empty();
        }
        Optional<JWKSet> fetched = keys.fetch(tool);
        if (fetched.isEmpty()) {
            return Optional.of(new Wrong.KeysUnavailable());
        }
        return token.wrong(fetched.get(), clock.instant()).map(Wrong.Refused::new);
    }

    private static boolean algorithmInEach(JWKSet keys) {
        return keys.getKeys().stream().allMatch(key -> key.getAlgorithm() != null);
    }
}
