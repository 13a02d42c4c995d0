package org.acquis.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReachTest {
    @ParameterizedTest
    @ValueSource(strings = {"93.184.216.34", "172.32.0.1", "100.128.0.1", "192.0.1.1", "198.20.0.1", "2606:2800::1"})
    void a_public_address_is_reached_over_https_only(String text) throws Exception {
        InetAddress address = InetAddress.getByName(text);
        assertThat(Reach.PUBLIC.allows(address)).isTrue();
        assertThat(Reach.PUBLIC_OR_PRIVATE.allows(address)).isTrue();
        assertThat(Reach.PRIVATE.allows(address)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.9.9.9",
                "10.1.2.3",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "100.64.0.1",
                "100.127.255.255",
                "::1",
                "fd00::1",
                "::ffff:10.0.0.1"
            })
    void a_private_address_needs_the_operators_leave(String text) throws Exception {
        InetAddress address = InetAddress.getByName(text);
        assertThat(Reach.PUBLIC.allows(address)).isFalse();
        assertThat(Reach.PUBLIC_OR_PRIVATE.allows(address)).isTrue();
        assertThat(Reach.PRIVATE.allows(address)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "169.254.169.254",
                "0.0.0.0",
                "0.1.2.3",
                "224.0.0.1",
                "255.255.255.255",
                "240.0.0.1",
                "192.0.0.8",
                "192.0.2.1",
                "198.18.0.1",
                "198.19.0.1",
                "198.51.100.1",
                "203.0.113.1",
                "::",
                "fe80::1",
                "ff02::1",
                "2001:db8::1",
                "2002:7f00:1::",
                "2001:0:7f00:1::",
                "64:ff9b::7f00:1",
                "64:ff9b::a00:1"
            })
    void link_local_special_and_tunnelled_addresses_are_never_reached(String text) throws Exception {
        InetAddress address = InetAddress.getByName(text);
        for (Reach reach : Reach.values()) {
            assertThat(reach.allows(address)).as(reach.name()).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"64:ff9b::5db8:d822"})
    void a_public_address_behind_nat64_is_public(String text) throws Exception {
        assertThat(Reach.PUBLIC.allows(InetAddress.getByName(text))).isTrue();
    }
}
