package org.acquis.ops;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What happened under a reference number, without anybody's name.
 *
 * @param code of the refusal
 * @param platform that it came from
 */
public record FoundEvent(Instant at, String action, Optional<String> code, OptionalLong platform) {}
