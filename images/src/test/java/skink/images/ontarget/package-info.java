/**
 * The kernel under QEMU, from our compiler's own output.
 *
 * <p>Each test boots the kernel of this tree (compiled once per build id) and judges what it prints on its serial line:
 * its own tests pass on every number of processors, go red when broken on purpose, and every kind of misbehaviour gets its
 * own verdict. Where QEMU or gdb is missing a test is skipped and says so.
 *
 * <p>The properties {@code skink.cpus} and {@code skink.accel} choose processors and accelerator. Must not import kernel
 * classes: a test cannot peek. Read {@link skink.images.ontarget.KernelUnderTest} first.
 */
package skink.images.ontarget;
