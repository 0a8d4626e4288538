/**
 * The order of a boot: from the loader's information to a running system.
 *
 * <p>Enters: the boot room's routines, with the loader's magic and information. Leaves: a memory map, options, all
 * processors running, and then the work that the options ask for. Nothing may import this package. Read
 * {@link skink.kernel.start.KernelMain} first: it is the list of steps.
 */
package skink.kernel.start;
