package org.acquis.platform;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/** Which network addresses platforms may live on. */
public enum Reach {
    /** The internet only: what a platform names can never make us call our own network. */
    PUBLIC(true, false),
    /** The internet, this machine and its private networks: the operator has allowed it. */
    PUBLIC_OR_PRIVATE(true, true),
    /** This machine and its private networks: the only ones that plain http is good enough for. */
    PRIVATE(false, true);

    private final boolean toPublic;
    private final boolean toPrivate;

    Reach(boolean toPublic, boolean toPrivate) {
        this.toPublic = toPublic;
        this.toPrivate = toPrivate;
    }

    /** Whether a connection to this address may be opened. Link-local (cloud metadata) and multicast never may. */
    public boolean allows(InetAddress address) {
        return (toPublic && isPublic(address)) || (toPrivate && isPrivate(address));
    }

    /** Loopback, RFC 1918, shared address space (RFC 6598) and unique local addresses (RFC 4193). */
    private static boolean isPrivate(InetAddress address) {
        byte[] bytes = address.getAddress();
        return address.isLoopbackAddress()
                || (address instanceof Inet4Address && (address.isSiteLocalAddress() || within(bytes, 100, 64, 10)))
                || (address instanceof Inet6Address && (bytes[0] & 0xfe) == 0xfc);
    }

    private static boolean isPublic(InetAddress address) {
        byte[] bytes = address.getAddress();
        return address instanceof Inet4Address ? isPublic4(bytes) : isPublic6(bytes);
    }

    /** What is left when the special-purpose blocks of RFC 6890 are taken away. */
    private static boolean isPublic4(byte[] ip) {
        boolean special = within(ip, 0, 0, 8)
                || within(ip, 10, 0, 8)
                || within(ip, 100, 64, 10)
                || within(ip, 127, 0, 8)
                || within(ip, 169, 254, 16)
                || within(ip, 172, 16, 12)
                || within(ip, 192, 168, 16)
                || (within(ip, 192, 0, 16) && (ip[2] == 0 || ip[2] == 2))
                || within(ip, 198, 18, 15)
                || (within(ip, 198, 51, 16) && ip[2] == 100)
                || (within(ip, 203, 0, 16) && ip[2] == 113)
                || (ip[0] & 0xff) >= 224;
        return !special;
    }

    /** Global unicast (2000::/3) without the tunnels that carry an IPv4 address past this check; NAT64 is looked into. */
    private static boolean isPublic6(byte[] ip) {
        if (startsWith(ip, 0x00, 0x64, 0xff, 0x9b, 0, 0, 0, 0, 0, 0, 0, 0)) {
            return isPublic4(Arrays.copyOfRange(ip, 12, 16));
        }
        boolean tunnel = startsWith(ip, 0x20, 0x02) || startsWith(ip, 0x20, 0x01, 0, 0);
        boolean documentation = startsWith(ip, 0x20, 0x01, 0x0d, 0xb8);
        return (ip[0] & 0xe0) == 0x20 && !tunnel && !documentation;
    }

    private static boolean within(byte[] ip, int first, int second, int bits) {
        int mask = 0xffff << (16 - bits);
        int head = ((ip[0] & 0xff) << 8) | (ip[1] & 0xff);
        return ((head ^ ((first << 8) | second)) & mask & 0xffff) == 0;
    }

    private static boolean startsWith(byte[] ip, int... head) {
        for (int i = 0; i < head.length; i++) {
            if ((ip[i] & 0xff) != head[i]) {
                return false;
            }
        }
        return true;
    }

    /** Thrown instead of addresses, so that no connection is opened. */
    static final class OutOfReach extends UnknownHostException {
        private static final long serialVersionUID = 1L;

        OutOfReach(String host) {
            super(host + " is at an address that may not be called");
        }
    }
}
