/**
 * The pages that a platform opens to register Acquis: what will be asked, what was agreed. They live in a frame of a
 * platform that nobody knows yet, without cookie or session. Stands on {@code platform}.
 */
@NullMarked
package org.acquis.web.registration;

import org.jspecify.annotations.NullMarked;
