package org.acquis.platform;

import java.time.Clock;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.acquis.lti13.Registration;
import org.acquis.lti13.Scope;
import org.acquis.lti13.service.AccessToken;
import org.acquis.lti13.service.AccessTokens;
import org.acquis.lti13.service.TokenAnswer;
import org.acquis.lti13.service.TokenRefusal;

/**
 * Asks the token endpoint once for everything that {@code tool.json} wants, and keeps what it grants. A registration's
 * own answer does not say: Moodle echoes more than it gives. A platform that refuses the whole list for one scope is
 * asked for each alone (RFC 6749, 5.2).
 */
public final class CheckingScopes {
    private final AccessTokens tokens;
    private final PlatformJournal journal;
    private final Set<Scope> wanted;
    private final Clock clock;

    /** @param tokens that ask anew: one that remembers tokens would tell what once was */
    public CheckingScopes(AccessTokens tokens, PlatformJournal journal, Set<Scope> wanted, Clock clock) {
        this.tokens = tokens;
        this.journal = journal;
        this.wanted = Set.copyOf(wanted);
        this.clock = clock;
    }

    public Set<Scope> wanted() {
        return wanted;
    }

    /** How the platform answered; what it grants is kept where it said so. */
    public TokenAnswer ask(Registration registration) {
        TokenAnswer all = askFor(registration, wanted);
        TokenAnswer answer = none(all) && wanted.size() > 1 ? oneByOne(registration, all) : all;
        granted(answer)
                .ifPresent(scopes -> journal.scopesGranted(new PlatformId(registration.id()), scopes, clock.instant()));
        return answer;
    }

    private TokenAnswer oneByOne(Registration registration, TokenAnswer all) {
        Set<Scope> missing = EnumSet.noneOf(Scope.class);
        for (Scope scope : wanted) {
            TokenAnswer one = askFor(registration, Set.of(scope));
            if (none(one)) {
                missing.add(scope);
            } else if (!(one instanceof AccessToken)) {
                return one;
            }
        }
        return missing.equals(wanted) ? all : new TokenRefusal.FewerScopes(missing);
    }

    /** The token itself is of no use here. */
    private TokenAnswer askFor(Registration registration, Set<Scope> scopes) {
        TokenAnswer answer = tokens.bearer(registration, scopes);
        if (answer instanceof AccessToken token) {
            tokens.invalidate(registration, scopes, token);
        }
        return answer;
    }

    private static boolean none(TokenAnswer answer) {
        return answer instanceof TokenRefusal.Denied denied && denied.error().equals("invalid_scope");
    }

    /** What was granted of what is wanted; empty where the answer does not tell. */
    public Optional<Set<Scope>> granted(TokenAnswer answer) {
        if (answer instanceof AccessToken) {
            return Optional.of(wanted);
        }
        if (answer instanceof TokenRefusal.FewerScopes fewer) {
            Set<Scope> left = EnumSet.noneOf(Scope.class);
            left.addAll(wanted);
            left.removeAll(fewer.missing());
            return Optional.of(left);
        }
        return none(answer) ? Optional.of(Set.of()) : Optional.empty();
    }
}
