/**
 * What the boot routines, written with the assembler, and the kernel, written in Java, must agree about.
 *
 * <p>Where things lie in memory before the first Java method runs ({@link skink.abi.boot.MemoryMapAbi}), what belongs to
 * each processor ({@link skink.abi.boot.CpuArea}), what a trap leaves on the stack ({@link skink.abi.boot.TrapFrame}), and
 * the symbols by which both sides find each other ({@link skink.abi.boot.BootSymbols}).
 *
 * <p>Enters: nothing. Leaves: compile-time constants, for the room {@code boot} and for {@code skink.kernel}. Must never
 * import anything. Read {@link skink.abi.boot.BootSymbols} first: it tells the story of a boot.
 */
package skink.abi.boot;
