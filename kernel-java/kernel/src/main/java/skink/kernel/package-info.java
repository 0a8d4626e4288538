/**
 * The kernel: what runs in ring 0, written in Java, proved at build time to need no allocator and a bounded stack.
 *
 * <p>Rules of this whole tree, checked by the compiler: nothing allocates (tables are objects and arrays that static
 * initialisers made at build time), nothing recurses, nothing is caught; a failed check or a {@code throw} is a panic with
 * a symbolised stack. Interrupts are off in all kernel code except where it waits (the {@code stiHlt}s of
 * {@code skink.kernel.smp.Idle} and {@code skink.kernel.clock.LocalTimer}).
 *
 * <p>Layers, each of which may import those before it: {@code arch.i386}, {@code console}, {@code lock}, {@code clock},
 * {@code smp}, {@code bootinfo}, {@code acpi}, {@code power}, {@code debug}, {@code proc}, {@code sched}, {@code space}, {@code ipc},
 * {@code irq}, {@code life}, {@code grant}, {@code kcall}, {@code entry}, {@code selftest}, {@code start}. Enters: the boot routines of the room {@code boot},
 * through the entry points. Read {@link skink.kernel.start.KernelMain} for the boot, then
 * {@link skink.kernel.entry.UserEntry}: what happens in every trap.
 */
package skink.kernel;
