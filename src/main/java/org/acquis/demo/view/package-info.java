/**
 * What every page of the demo LMS shares: the browser's session, words in two languages, the frame of a page,
 * rendering. Above site, below the endpoints and pages.
 */
@NullMarked
package org.acquis.demo.view;

import org.jspecify.annotations.NullMarked;
