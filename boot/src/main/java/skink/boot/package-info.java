/**
 * The routines that run where Java cannot: from the boot loader to the first Java method, around traps, and from a
 * processor's reset to its first Java method.
 *
 * <p>Each class writes one routine with the compiler's assembler; {@link skink.boot.BootCode} is the list of them and
 * gives them to the linker beside a compiled kernel. What the kernel may rely on afterwards stands in
 * {@code skink.abi.boot}: memory, per-processor areas, trap frames, symbols.
 *
 * <p>Enters: the assembler ({@code skink.compiler.target.i386}), the linker, {@code skink.abi.boot}. Leaves: fragments
 * and reservations in the sections of a multiboot kernel, and {@link skink.boot.KernelPlatform} for the compiler's driver.
 * Must never import guest code. Read {@link skink.boot.BootCode} first, then {@link skink.boot.Entry}.
 */
package skink.boot;
