/**
 * The serial console: characters out, without waiting buffers and without allocation.
 *
 * <p>One processor prints at a time: the boot processor, or the one that panics after it has stopped all others. Enters:
 * literals and numbers. Leaves: bytes at COM1, and the last of them in {@link skink.kernel.console.Log}. Must never import another package of the kernel: it works
 * before everything else does. Read {@link skink.kernel.console.Console} first.
 */
package skink.kernel.console;
