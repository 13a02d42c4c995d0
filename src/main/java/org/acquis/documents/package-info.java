/**
 * Files for people and other programs: référentiels and empty grids as CASE, workbooks and tagged PDF. Made whole in
 * memory from versions that {@code framework} keeps; neighbours {@code web} and the command line hand them out.
 */
@NullMarked
package org.acquis.documents;

import org.jspecify.annotations.NullMarked;
