package org.acquis.platform;

import java.io.IOException;
import java.time.Duration;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.HttpRequestRetryStrategy;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.config.TlsConfig;
import org.apache.hc.client5.http.impl.ChainElement;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.impl.routing.DefaultRoutePlanner;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.http.ssl.TLS;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/** Sets up the connections to platforms, and notes when a request reaches an open one. */
final class PlatformConnections {
    private static final String OPENED = "acquis.opened";
    private static final int MOST = 64;
    private static final int MOST_FOR_ONE_PLATFORM = 32;
    private static final Timeout CONNECT = Timeout.ofSeconds(4);
    /** Shorter than what common web servers keep an idle connection for. */
    private static final TimeValue KEEP_IDLE = TimeValue.ofSeconds(3);

    private PlatformConnections() {}

    static CloseableHttpClient client(DnsResolver resolver, Duration deadline) {
        Timeout silence = Timeout.ofMilliseconds(deadline.toMillis());
        return HttpClientBuilder.create()
                .setConnectionManager(connections(resolver, silence))
                // Explicit, so that neither system properties nor the environment can put a proxy in between.
                .setRoutePlanner(new DefaultRoutePlanner(null))
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(silence)
                        .setResponseTimeout(silence)
                        .setDefaultKeepAlive(KEEP_IDLE.toMilliseconds(), java.util.concurrent.TimeUnit.MILLISECONDS)
                        .setRedirectsEnabled(false)
                        .build())
                .setUserAgent("Acquis")
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .setRetryStrategy(new GetOnClosedConnection())
                .addExecInterceptorAfter(ChainElement.CONNECT.name(), OPENED, (request, scope, chain) -> {
                    scope.clientContext.setAttribute(OPENED, true);
                    return chain.proceed(request, scope);
                })
                .evictIdleConnections(KEEP_IDLE)
                .build();
    }

    /** Whether a connection was open, so that the platform may have seen the request. */
    static boolean opened(HttpClientContext context) {
        return context.getAttribute(OPENED) != null;
    }

    private static PoolingHttpClientConnectionManager connections(DnsResolver resolver, Timeout silence) {
        return PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(resolver)
                .setMaxConnTotal(MOST)
                .setMaxConnPerRoute(MOST_FOR_ONE_PLATFORM)
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(CONNECT)
                        .setSocketTimeout(silence)
                        .setValidateAfterInactivity(TimeValue.ofMilliseconds(500))
                        .setTimeToLive(TimeValue.ofMinutes(5))
                        .build())
                .setDefaultTlsConfig(TlsConfig.custom()
                        .setHandshakeTimeout(CONNECT)
                        .setSupportedProtocols(TLS.V_1_2, TLS.V_1_3)
                        .build())
                .build();
    }

    /** A kept connection may be closed by the platform just as a request goes out; reading again does no harm. */
    private static final class GetOnClosedConnection implements HttpRequestRetryStrategy {
        @Override
        public boolean retryRequest(HttpRequest request, IOException failure, int tries, HttpContext context) {
            return tries <= 1
                    && failure instanceof NoHttpResponseException
                    && request.getMethod().equals("GET");
        }

        @Override
        public boolean retryRequest(HttpResponse response, int tries, HttpContext context) {
            return false;
        }

        @Override
        public TimeValue getRetryInterval(HttpResponse response, int tries, HttpContext context) {
            return TimeValue.ZERO_MILLISECONDS;
        }
    }
}
