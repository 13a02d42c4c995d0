/** The whole graph in one readable place ({@code App}) and the command line ({@code Main}); nobody imports this package. */
@NullMarked
package org.acquis;

import org.jspecify.annotations.NullMarked;
