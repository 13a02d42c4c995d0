package org.acquis.demo.trial;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;

/** Passes requests on to a service, except those the {@link Faults} take. */
public final class FaultyService {
    private static final Duration LONGEST_HANG = Duration.ofMinutes(2);

    private final Faults faults;
    private final TokenForgetting tokens;

    /** Forgets one access token. */
    @FunctionalInterface
    public interface TokenForgetting {
        void forget(String authorizationHeader);
    }

    public FaultyService(Faults faults, TokenForgetting tokens) {
        this.faults = faults;
        this.tokens = tokens;
    }

    public Handler around(Handler service) {
        return ctx -> {
            Optional<Fault> fault = faults.draw(ctx.header("Authorization") != null);
            if (fault.isEmpty()) {
                service.handle(ctx);
            } else {
                fail(fault.get(), ctx, service);
            }
        };
    }

    private void fail(Fault fault, Context ctx, Handler service) throws Exception {
        switch (fault) {
            case UNAVAILABLE -> ctx.status(503).html("<html><body>503 Service Unavailable</body></html>");
            case TOO_MANY ->
                ctx.status(429)
                        .header("Retry-After", Long.toString(faults.retryAfter().toSeconds()))
                        .html("<html><body>429 Too Many Requests</body></html>");
            case DROPPED -> drop(ctx);
            case ANSWER_LOST -> {
                service.handle(ctx);
                drop(ctx);
            }
            case HANG -> {
                faults.awaitChange(LONGEST_HANG);
                drop(ctx);
            }
            case FORGOTTEN_TOKEN -> {
                String authorization = ctx.header("Authorization");
                if (authorization != null) {
                    tokens.forget(authorization);
                }
                service.handle(ctx);
            }
        }
    }

    private static void drop(Context ctx) {
        ServletContextRequest.getServletContextRequest(ctx.req())
                .getConnectionMetaData()
                .getConnection()
                .getEndPoint()
                .close();
    }
}
