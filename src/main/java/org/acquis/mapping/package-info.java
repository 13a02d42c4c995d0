/**
 * What a course activity assesses: its mapping to the criteria of one framework version, and the coverage of a course.
 * Built on {@code framework} and {@code roster}; {@code assessment} scores what is mapped here.
 */
@NullMarked
package org.acquis.mapping;

import org.jspecify.annotations.NullMarked;
