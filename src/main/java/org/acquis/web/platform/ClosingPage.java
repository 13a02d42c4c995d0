package org.acquis.web.platform;

import java.util.Optional;
import org.acquis.web.Shell;

/**
 * Before a platform is suspended or removed: what ends, what is kept.
 *
 * @param act {@code suspend} or {@code remove}
 * @param own said where the reader came through this very platform
 */
public record ClosingPage(Shell shell, long platform, String name, String act, String effect, Optional<String> own) {}
