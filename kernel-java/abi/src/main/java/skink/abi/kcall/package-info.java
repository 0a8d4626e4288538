/**
 * Kernel calls: what a server may ask of the kernel.
 *
 * <p>The number of each call, its fields and its errors stand once, in {@link skink.abi.kcall.KernelCall}; why a process does
 * not run is told by {@link skink.abi.kcall.Blocked}. The kernel's
 * {@code kcall} room has one class for each, and {@code userlib} the methods by which programs make them.
 *
 * <p>Enters: nothing. Leaves: compile-time constants. Must never import anything but {@code skink.abi.ipc}. Read
 * {@link skink.abi.kcall.KernelCall} first.
 */
package skink.abi.kcall;
