/**
 * Several processors: who they are, how they are started, asked, given work, excluded and stopped.
 *
 * <p>Rules: (S1) kernel code runs with interrupts off, except in {@link skink.kernel.smp.Idle} and
 * while it sleeps in a {@link skink.kernel.smp.Wait}; (S2) who waits for another
 * processor serves requests to itself meanwhile, so two that ask each other cannot lock each other up; (S3) every wait has
 * a bound, generous because virtual processors may be descheduled for seconds, and exceeding it is a panic that says who
 * waits for whom.
 *
 * <p>Enters: APIC ids, tasks, requests. Leaves: order among processors. Must never import {@code acpi} or anything above
 * it. Read {@link skink.kernel.smp.Processors} first, then {@link skink.kernel.smp.CrossCall}.
 */
package skink.kernel.smp;
