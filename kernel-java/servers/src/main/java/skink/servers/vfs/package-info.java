/**
 * The file server: the tree of the boot set, for reading.
 *
 * <p>The tree is a cpio archive that boots as a data module. It is taken apart once, when the server begins
 * ({@link skink.servers.vfs.CpioReader}, {@link skink.servers.vfs.TreeBuilder}); from then on a read is one copy out of the
 * pages in which the boot loader has put it. Nothing is cached, nothing written.
 *
 * <p>Enters: requests of {@code Vfs}, an archive that nobody has checked. Leaves: answers. Only
 * {@link skink.servers.vfs.BootArchive} and {@link skink.servers.vfs.KernelCopies} know kernel and VM; the rest is tested on
 * the host. Must never import another server. Read {@link skink.servers.vfs.FileServer} first.
 */
package skink.servers.vfs;
