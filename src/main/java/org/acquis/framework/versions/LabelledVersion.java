package org.acquis.framework.versions;

import org.acquis.framework.VersionId;
import org.acquis.framework.VersionStatus;
import org.acquis.framework.exchange.UnderstoodFramework;

/**
 * A locked version whole, with its official words and its labels.
 *
 * @param label what people call it: "2026"
 * @param edition counts changes of labels; a save on an older one is refused
 */
public record LabelledVersion(
        VersionId id, String label, VersionStatus status, int edition, UnderstoodFramework content) {}
