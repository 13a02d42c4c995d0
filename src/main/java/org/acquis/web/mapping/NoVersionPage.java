package org.acquis.web.mapping;

import org.acquis.web.Shell;

/** The school has no published version: nothing can be mapped yet. */
public record NoVersionPage(Shell shell) {}
