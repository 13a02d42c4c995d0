/**
 * The edge towards browsers: routes, sessions, texts and page records; one sub-package a feature, templates mirror them.
 * A page record is finished when the template gets it: no lazy reads. Nothing here decides what a school's rules say.
 */
@NullMarked
package org.acquis.web;

import org.jspecify.annotations.NullMarked;
