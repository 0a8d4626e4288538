/**
 * The memory manager: address spaces of processes, made of frames of physical memory.
 *
 * <p>What is free: {@link skink.servers.vm.Frames}; what of that is promised: {@link skink.servers.vm.Budget}; what the frames
 * in use are for: {@link skink.servers.vm.FrameTable}. A {@link skink.servers.vm.Space} has regions and the page tables that
 * say the same. On these work {@link skink.servers.vm.Pages} (a page is touched), {@link skink.servers.vm.Mappings} (a process
 * asks), {@link skink.servers.vm.Copies} (fork), {@link skink.servers.vm.Programs} (exec). None of them knows messages; the
 * kernel is behind {@link skink.servers.vm.MemoryCalls} and memory behind {@link skink.servers.vm.PhysicalAccess}, so all of it
 * runs on the host too.
 *
 * <p>Memory is promised when it is asked for and given when it is touched. An operation that fails changes nothing. Mappings
 * are taken away only within a {@link skink.servers.vm.Window}, and frames are given back only behind it.
 *
 * <p>Enters: {@code skink.user}, {@code skink.abi}. Leaves: a main class. Must never import another server. Read
 * {@link skink.servers.vm.MemoryManager} first.
 */
package skink.servers.vm;
