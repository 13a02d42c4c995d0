package org.acquis.web.framework;

import java.util.Optional;
import org.acquis.web.Notice;
import org.acquis.web.Shell;

/**
 * What each page that writes a draft has.
 *
 * @param address of the draft: every act is below it
 * @param edition that every act names
 * @param notice what was just done, or what could not be done
 */
public record DraftHead(Shell shell, String address, long edition, Optional<Notice> notice) {}
