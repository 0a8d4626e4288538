/**
 * What a Multiboot loader left in memory, read as hostile input: memory map, boot options, modules, root pointer.
 *
 * <p>Lengths are bounded before they are used, and nothing of the loader's memory is kept: everything is copied into
 * tables of fixed size. Enters: the loader's magic and address. Leaves: {@link skink.kernel.bootinfo.MemoryMap},
 * {@link skink.kernel.bootinfo.CommandLine}. Must never import anything of the kernel but {@code arch.i386}. Read
 * {@link skink.kernel.bootinfo.BootInfo} first.
 */
package skink.kernel.bootinfo;
