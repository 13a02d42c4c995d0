/**
 * The read-only service of CASE 1.1 (1EdTech Competencies and Academic Standards Exchange) for programs with a token:
 * what {@code acquis export} writes, and parts of it. No session and no page; refusals in the standard's form.
 */
@NullMarked
package org.acquis.web.caseapi;

import org.jspecify.annotations.NullMarked;
