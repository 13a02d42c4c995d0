package org.acquis.ops;

import org.jspecify.annotations.Nullable;

/** Something encrypted cannot be read; the message holds neither text nor key. */
public final class VaultFailure extends RuntimeException {
    VaultFailure(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
