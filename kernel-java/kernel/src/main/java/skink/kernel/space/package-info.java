/**
 * Address spaces: those that the kernel itself makes, for the processes of the boot set, before there is a VM; and where the
 * kernel sees the memory of any process.
 *
 * <p>{@link skink.kernel.space.BootFrames} hands out free memory, once; {@link skink.kernel.space.PageTables} maps it;
 * {@link skink.kernel.space.ProgramFile} reads an ELF file; {@link skink.kernel.space.BootSpace} makes of all that the
 * memory of a process. {@link skink.kernel.space.UserPages} looks up a page of a process in its tables as they are now, and
 * {@link skink.kernel.space.PageCursor} many that lie in order: the kernel never uses a process's own addresses.
 *
 * <p>Enters: modules of the loader, as hostile input; addresses of processes. Leaves: page directories, addresses in the
 * kernel's direct map. Must never import {@code ipc} or anything
 * above. Read {@link skink.kernel.space.BootSpace} first.
 */
package skink.kernel.space;
