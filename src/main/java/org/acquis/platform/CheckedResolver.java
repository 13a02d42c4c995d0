package org.acquis.platform;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.acquis.platform.Reach.OutOfReach;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Gives the connection the very addresses that were checked, so that a name cannot point elsewhere between the check and
 * the call. One address out of reach refuses the whole name.
 */
final class CheckedResolver implements DnsResolver {
    private final DnsResolver names;
    private final Reach reach;
    private final ExecutorService lookups;
    private final Duration patience;

    /**
     * @param names the system's resolver, which cannot be interrupted
     * @param lookups threads that may hang in a lookup, so that the caller does not
     */
    CheckedResolver(DnsResolver names, Reach reach, ExecutorService lookups, Duration patience) {
        this.names = names;
        this.reach = reach;
        this.lookups = lookups;
        this.patience = patience;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] addresses = lookUp(host);
        if (addresses.length == 0) {
            throw new UnknownHostException(host);
        }
        for (InetAddress address : addresses) {
            if (!reach.allows(address)) {
                throw new OutOfReach(host);
            }
        }
        return addresses;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    private InetAddress[] lookUp(String host) throws UnknownHostException {
        try {
            Future<InetAddress[]> lookup = lookups.submit(() -> names.resolve(host));
            return lookup.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException | RejectedExecutionException e) {
            UnknownHostException unknown = new UnknownHostException(host);
            unknown.initCause(e);
            throw unknown;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnknownHostException(host);
        }
    }
}
