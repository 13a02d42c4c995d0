package org.acquis.web;

import io.javalin.http.Context;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import org.acquis.platform.Reach;
import org.jspecify.annotations.Nullable;

/** Where a request comes from: the key of limits. */
public final class ClientAddress {
    private ClientAddress() {}

    public static String of(Context context) {
        return of(context.ip(), context.header("X-Forwarded-For"));
    }

    /** The last address that a proxy of our own network added; what strangers send in that header is not believed. */
    static String of(String peer, @Nullable String forwarded) {
        return Optional.ofNullable(forwarded)
                .filter(list -> isNear(peer))
                .map(list -> list.substring(list.lastIndexOf(',') + 1).strip())
                .filter(last -> !last.isEmpty() && last.length() <= 64)
                .orElse(peer);
    }

    private static boolean isNear(String peer) {
        try {
            // A peer is always written as an address: nothing is looked up.
            InetAddress address = InetAddress.getByName(peer);
            return Reach.PRIVATE.allows(address);
        } catch (UnknownHostException notAnAddress) {
            return false;
        }
    }
}
