package org.acquis.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientAddressTest {
    @ParameterizedTest
    @CsvSource({
        "203.0.114.7, , 203.0.114.7",
        "203.0.114.7, 8.8.8.8, 203.0.114.7",
        "127.0.0.1, 203.0.114.9, 203.0.114.9",
        "127.0.0.1, '1.1.1.1, 203.0.114.9', 203.0.114.9",
        "10.0.0.2, 203.0.114.9, 203.0.114.9",
        "100.64.0.2, 203.0.114.9, 203.0.114.9",
        "fd00::2, 203.0.114.9, 203.0.114.9",
        "169.254.0.2, 203.0.114.9, 169.254.0.2",
        "127.0.0.1, '', 127.0.0.1",
        "::1, 2001:db8::1, 2001:db8::1"
    })
    void only_a_proxy_of_our_own_network_says_who_somebody_is(String peer, String forwarded, String address) {
        assertThat(ClientAddress.of(peer, forwarded)).isEqualTo(address);
    }
}
