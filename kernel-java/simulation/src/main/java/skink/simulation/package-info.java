/**
 * The kernel's messages, scheduling, interrupts, grants, and births, exchanges and ends of processes on the host, driven by
 * seeded random actors.
 *
 * <p>{@link skink.simulation.KernelFuzz} runs many {@link skink.simulation.Script}s: a seed and a list of numbers, each of
 * which is a step. {@link skink.simulation.Actors} turns a number into an event: a primitive, a kernel call, a fault, a
 * timer, a device, a birth or an end. It happens in the kernel's own classes over a {@link skink.simulation.SimulatedKernel},
 * and in a {@link skink.simulation.Model} that was written from the interface's description and knows no queues, bits or
 * pointers. A process lives in a {@link skink.simulation.Home}: frames of simulated memory, with page tables that the kernel
 * walks.
 *
 * <p>After every step three judges look: the model must agree word for word with all message pages, registers and pages of
 * processes; the {@link skink.simulation.Invariants} of the kernel's tables must hold, with the order of run queues and the
 * sums of time; and a {@link skink.simulation.Ledger}, which knows nothing of rules, follows each numbered message from its
 * sender to exactly one receiver. Processors take turns at whole visits to the kernel, as the big lock makes them; what
 * happens inside a visit is one step. One run in four is in RACE mode.
 *
 * <p>{@link skink.simulation.MemoryFuzz} does the same with the memory manager: {@code skink.servers.vm.MemoryRun}.
 *
 * <p>Enters: seeds. Leaves: failures, made small. Must never be imported by guest code. Read
 * {@link skink.simulation.Run} first.
 */
package skink.simulation;
