/**
 * Address spaces as the kernel itself makes them: for the processes of the boot set, before there is a VM.
 *
 * <p>{@link skink.kernel.space.BootFrames} hands out free memory, once; {@link skink.kernel.space.PageTables} maps it;
 * {@link skink.kernel.space.ProgramFile} reads an ELF file; {@link skink.kernel.space.BootSpace} makes of all that the
 * memory of a process.
 *
 * <p>Enters: modules of the loader, as hostile input. Leaves: page directories. Must never import {@code ipc} or anything
 * above. Read {@link skink.kernel.space.BootSpace} first.
 */
package skink.kernel.space;
