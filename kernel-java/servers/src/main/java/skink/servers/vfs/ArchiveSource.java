package skink.servers.vfs;

import skink.abi.protocol.Refusal;

/** Where the server finds its archive when it begins. */
interface ArchiveSource {
    /** The archive, in this server's memory from now on. */
    ArchiveMemory map() throws Refusal;
}
