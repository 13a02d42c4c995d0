/**
 * What the gradebook shall hold: an {@link org.acquis.gradesync.Outbox} row a cell, written in the transaction that
 * finalises or withdraws a grid, and the trainers' acts on it. Listens to {@code assessment}; {@code gradesync.sending}
 * carries the rows to the platform. Nothing here waits for a network.
 */
@NullMarked
package org.acquis.gradesync;

import org.jspecify.annotations.NullMarked;
