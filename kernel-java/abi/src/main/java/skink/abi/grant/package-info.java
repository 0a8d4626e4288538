/**
 * Grants: how a process lets others at a piece of its memory.
 *
 * <p>A process keeps a table of grants in its own memory, whose layout is {@link skink.abi.grant.GrantTable}, and names one to
 * a peer by its {@link skink.abi.grant.GrantId}. Only the kernel follows them, in the call SAFECOPY. Enters: nothing.
 * Leaves: numbers. Must never import anything but {@code skink.abi.ipc}. Read {@link skink.abi.grant.GrantTable} first.
 */
package skink.abi.grant;
