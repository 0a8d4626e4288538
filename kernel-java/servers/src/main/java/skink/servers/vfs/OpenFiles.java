package skink.servers.vfs;

import skink.abi.ipc.Endpoint;
import skink.abi.protocol.BadFile;
import skink.abi.protocol.TooManyFiles;

/**
 * The open files of all processes.
 *
 * <p>Each slot of the kernel's process table has room for the files of its tenant, so this table is never full. When a
 * slot's next tenant opens its first file, the one before is dead, and what it had open is forgotten: nobody has to tell.
 */
final class OpenFiles {
    /** The number of a process's first file: those before are its standard streams. */
    static final int FIRST = 3;
    /** That a process can have open at a time. */
    static final int MOST = 32;

    /** By slot; null where nobody has ever had a file open. */
    private final OpenFile[][] files;
    /** By slot: whose files these are. */
    private final int[] owners;

    /** For a process table of so many slots. */
    OpenFiles(int slots) {
        files = new OpenFile[slots][];
        owners = new int[slots];
    }

    /** Opens a node for a process, under the lowest number that it has free. */
    int open(int process, FileNode node) throws TooManyFiles {
        OpenFile[] own = filesOf(process);
        for (int i = 0; i < MOST; i++) {
            if (own[i] == null) {
                own[i] = new OpenFile(node);
                return FIRST + i;
            }
        }
        throw TooManyFiles.ERROR;
    }

    /** What a process has open under this number. */
    OpenFile get(int process, int number) throws BadFile {
        int slot = Endpoint.slot(process);
        boolean known = number >= FIRST && number - FIRST < MOST && owners[slot] == process;
        OpenFile file = known ? files[slot][number - FIRST] : null;
        if (file == null) {
            throw BadFile.ERROR;
        }
        return file;
    }

    void close(int process, int number) throws BadFile {
        get(process, number);
        files[Endpoint.slot(process)][number - FIRST] = null;
    }

    private OpenFile[] filesOf(int process) {
        int slot = Endpoint.slot(process);
        if (owners[slot] != process) {
            files[slot] = new OpenFile[MOST];
            owners[slot] = process;
        }
        return files[slot];
    }
}
