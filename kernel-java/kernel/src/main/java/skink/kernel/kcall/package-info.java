/**
 * Kernel calls: one class for each, found by its number in {@link skink.kernel.kcall.KernelCalls}.
 *
 * <p>Each checks all that may be wrong before it changes anything: a call that returns an error has had no effect. The
 * numbers, fields and errors stand in {@code skink.abi.kcall.KernelCall}.
 *
 * <p>Enters: a caller and its message, hostile. Leaves: an answer. Must never import {@code entry}. Read
 * {@link skink.kernel.kcall.KernelCalls} first.
 */
package skink.kernel.kcall;
