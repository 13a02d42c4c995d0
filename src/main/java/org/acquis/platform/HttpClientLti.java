package org.acquis.platform;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.acquis.lti13.LtiHttp;
import org.acquis.lti13.LtiHttpException;
import org.acquis.lti13.LtiHttpException.Kind;
import org.acquis.lti13.LtiRequest;
import org.acquis.lti13.LtiResponse;
import org.acquis.lti13.Origin;
import org.acquis.platform.Reach.OutOfReach;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.jspecify.annotations.Nullable;

/**
 * Speaks to platforms. Connects only to addresses that were checked after resolving; https only, save for private
 * addresses where the operator allowed them; no redirects, cookies, proxies or compression. Deadline and size cap hold
 * for the whole exchange, body included.
 */
public final class HttpClientLti implements LtiHttp, AutoCloseable {
    /** Largest answer taken unless {@link #capped} says less: one MiB. */
    public static final int LARGEST_ANSWER = 1 << 20;

    /** Room enough for any platform's key set. */
    public static final int LARGEST_KEY_SET = 256 << 10;

    private static final Duration LOOKUP_PATIENCE = Duration.ofSeconds(3);
    private static final int LOOKUP_THREADS = 8;
    private static final int LOOKUPS_WAITING = 64;

    private final CloseableHttpClient https;
    private final Optional<CloseableHttpClient> plain;
    private final ThreadPoolExecutor lookups;
    private final ScheduledThreadPoolExecutor alarms;
    private final Duration deadline;

    /**
     * @param privateNetwork platforms may live on loopback and private addresses, and speak plain http there
     * @param deadline for the whole exchange; ten seconds is usual
     */
    public HttpClientLti(boolean privateNetwork, Duration deadline) {
        this(privateNetwork, deadline, SystemDefaultDnsResolver.INSTANCE);
    }

    HttpClientLti(boolean privateNetwork, Duration deadline, DnsResolver names) {
        this.deadline = deadline;
        lookups = new ThreadPoolExecutor(
                LOOKUP_THREADS,
                LOOKUP_THREADS,
                10,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(LOOKUPS_WAITING),
                daemons("lti-lookup"));
        lookups.allowCoreThreadTimeOut(true);
        alarms = new ScheduledThreadPoolExecutor(1, daemons("lti-deadline"));
        alarms.setRemoveOnCancelPolicy(true);
        https = client(privateNetwork ? Reach.PUBLIC_OR_PRIVATE : Reach.PUBLIC, names);
        plain = privateNetwork ? Optional.of(client(Reach.PRIVATE, names)) : Optional.empty();
    }

    private CloseableHttpClient client(Reach reach, DnsResolver names) {
        return PlatformConnections.client(new CheckedResolver(names, reach, lookups, LOOKUP_PATIENCE), deadline);
    }

    @Override
    public LtiResponse send(LtiRequest request) throws LtiHttpException {
        return send(request, LARGEST_ANSWER, deadline);
    }

    @Override
    public LtiResponse send(LtiRequest request, Duration patience) throws LtiHttpException {
        return send(request, LARGEST_ANSWER, patience.compareTo(deadline) < 0 ? patience : deadline);
    }

    /** The same client with a smaller cap on answers, in bytes. */
    public LtiHttp capped(int largest) {
        return request -> send(request, largest, deadline);
    }

    @Override
    public void close() throws IOException {
        https.close();
        if (plain.isPresent()) {
            plain.get().close();
        }
        lookups.shutdownNow();
        alarms.shutdownNow();
    }

    private LtiResponse send(LtiRequest request, int largest, Duration within) throws LtiHttpException {
        CloseableHttpClient client = clientFor(request.uri());
        HttpUriRequestBase call = call(request);
        HttpClientContext context = HttpClientContext.create();
        ScheduledFuture<?> alarm = alarms.schedule(call::cancel, within.toMillis(), TimeUnit.MILLISECONDS);
        try {
            return client.execute(call, context, response -> read(response, largest));
        } catch (TooLarge e) {
            throw new LtiHttpException(Kind.TOO_LARGE, "answer of more than " + largest + " bytes from " + request, e);
        } catch (IOException e) {
            throw failure(request, context, e);
        } finally {
            alarm.cancel(false);
        }
    }

    private CloseableHttpClient clientFor(URI uri) throws LtiHttpException {
        Origin origin = Origin.of(uri)
                .orElseThrow(() -> new LtiHttpException(Kind.HOST_REFUSED, "not a web address that may be called"));
        if (origin.scheme().equals("https")) {
            return https;
        }
        return plain.orElseThrow(() -> new LtiHttpException(Kind.HOST_REFUSED, "plain http is refused: " + origin));
    }

    private static HttpUriRequestBase call(LtiRequest request) {
        HttpUriRequestBase call = new HttpUriRequestBase(request.method().name(), request.uri());
        call.setHeader("Accept", request.accept());
        request.headers().forEach(call::setHeader);
        if (request.body().length > 0) {
            // The content type comes with the headers.
            call.setEntity(new ByteArrayEntity(request.body(), null));
        }
        return call;
    }

    private static LtiResponse read(ClassicHttpResponse response, int largest) throws IOException {
        Map<String, List<String>> headers = new LinkedHashMap<>();
        for (Header header : response.getHeaders()) {
            headers.computeIfAbsent(header.getName(), name -> new ArrayList<>()).add(header.getValue());
        }
        return new LtiResponse(response.getCode(), headers, body(response.getEntity(), largest));
    }

    private static byte[] body(@Nullable HttpEntity entity, int largest) throws IOException {
        if (entity == null) {
            return new byte[0];
        }
        if (entity.getContentLength() > largest) {
            throw new TooLarge();
        }
        try (InputStream in = entity.getContent()) {
            byte[] read = in.readNBytes(largest + 1);
            if (read.length > largest) {
                throw new TooLarge();
            }
            return read;
        }
    }

    private static LtiHttpException failure(LtiRequest request, HttpClientContext context, IOException cause) {
        if (cause instanceof OutOfReach) {
            return new LtiHttpException(Kind.HOST_REFUSED, "address out of reach: " + request, cause);
        }
        if (PlatformConnections.opened(context)) {
            return new LtiHttpException(Kind.NO_ANSWER, "no answer: " + request, cause);
        }
        String what = cause instanceof InterruptedIOException ? "no connection in time: " : "no connection: ";
        return new LtiHttpException(Kind.CONNECT_FAILED, what + request, cause);
    }

    private static ThreadFactory daemons(String name) {
        return task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        };
    }

    private static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1L;
    }
}
