package skink.servers.pm;

import skink.abi.protocol.BadArgument;
import skink.abi.protocol.BadMemory;
import skink.abi.protocol.DeadProcess;
import skink.abi.protocol.IsAFolder;
import skink.abi.protocol.NoMemory;
import skink.abi.protocol.NotAFolder;
import skink.abi.protocol.NotAProgram;
import skink.abi.protocol.NotFound;
import skink.abi.protocol.NotPermitted;
import skink.abi.protocol.OutOfRange;
import skink.abi.protocol.TableFull;
import skink.abi.protocol.UnknownProcess;
import skink.abi.protocol.Vfs;

/** What a process manager asks of other servers, each as its protocol says. One that is dead knows no process and no file. */
interface Peers {
    /** VM copies a process that waits for an answer; the copy's endpoint. */
    int fork(int parent) throws NotPermitted, UnknownProcess, NoMemory, TableFull, BadArgument;

    /** VM makes a process begin the program in a file of VFS. */
    void exec(int process, Vfs.Place file, int arguments, int argumentBytes, String name)
            throws NotPermitted, UnknownProcess, NotAProgram, BadMemory, NoMemory, BadArgument;

    /** VM frees the memory of a process that is gone. */
    void exit(int process) throws NotPermitted, UnknownProcess;

    /** Where VFS has a file. */
    Vfs.Place program(String path) throws NotPermitted, NotFound, NotAFolder, IsAFolder, NotAProgram;

    /** SCHED schedules a process as its parent. */
    void inherit(int process, int parent) throws NotPermitted, DeadProcess, UnknownProcess;

    /** SCHED schedules a process whose parent it does not schedule. */
    void schedule(int process, int priority, int quantumMillis) throws NotPermitted, DeadProcess, OutOfRange;

    /** SCHED forgets a process. */
    void unschedule(int process) throws NotPermitted, UnknownProcess;
}
