/**
 * Memory that crosses address spaces: grants, and the copies that they allow.
 *
 * <p>{@link skink.kernel.grant.Grants} follows the name of a grant to the memory that it opens, {@link skink.kernel.grant.Copy}
 * moves bytes between two processes page by page; {@code life.MemoryWaits} makes a caller wait for memory
 * that is not there now. A call that has to wait, or that has run for long, is taken back: the process makes its
 * trap again and goes on where {@code MessageLayout.PROGRESS} says, so the kernel keeps no half-done calls.
 *
 * <p>G1: everything is looked up anew after each wait: process, grant, translation. G2: the memory of a process that is
 * INHIBITED is neither read nor written; who needs it waits until it is free. G3: no grant opens a message page.
 *
 * <p>Enters: names and numbers, hostile. Leaves: bytes copied. Must never import {@code kcall} or {@code entry}. Read
 * {@link skink.kernel.grant.Grants} first.
 */
package skink.kernel.grant;
