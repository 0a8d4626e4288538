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
import skink.abi.protocol.Sched;
import skink.abi.protocol.TableFull;
import skink.abi.protocol.UnknownProcess;
import skink.abi.protocol.Vfs;
import skink.abi.user.WellKnown;
import skink.user.protocol.PeerFailure;
import skink.user.protocol.SchedClient;
import skink.user.protocol.VfsClient;
import skink.user.protocol.VmClient;

/** The servers themselves. */
final class AskedPeers implements Peers {
    private final VmClient vm = new VmClient(WellKnown.VM);
    private final VfsClient vfs = new VfsClient(WellKnown.VFS);
    private final SchedClient sched = new SchedClient(WellKnown.SCHED);

    @Override
    public int fork(int parent) throws NotPermitted, UnknownProcess, NoMemory, TableFull, BadArgument {
        try {
            return vm.fork(parent);
        } catch (PeerFailure isDead) {
            throw NoMemory.ERROR;
        }
    }

    @Override
    public void exec(int process, Vfs.Place file, int arguments, int argumentBytes, String name)
            throws NotPermitted, UnknownProcess, NotAProgram, BadMemory, NoMemory, BadArgument {
        try {
            vm.exec(process, WellKnown.VFS, file.address(), file.bytes(), arguments, argumentBytes, name);
        } catch (PeerFailure isDead) {
            throw NoMemory.ERROR;
        }
    }

    @Override
    public void exit(int process) throws NotPermitted, UnknownProcess {
        try {
            vm.exit(process);
        } catch (PeerFailure isDead) {
            throw UnknownProcess.ERROR;
        }
    }

    @Override
    public Vfs.Place program(String path) throws NotPermitted, NotFound, NotAFolder, IsAFolder, NotAProgram {
        try {
            return vfs.program(path);
        } catch (PeerFailure isDead) {
            throw NotFound.ERROR;
        }
    }

    @Override
    public void inherit(int process, int parent) throws NotPermitted, DeadProcess, UnknownProcess {
        try {
            sched.inherit(process, parent);
        } catch (PeerFailure isDead) {
            // The kernel renews quanta where no scheduler lives.
        }
    }

    @Override
    public void schedule(int process, int priority, int quantumMillis) throws NotPermitted, DeadProcess, OutOfRange {
        try {
            sched.start(process, priority, quantumMillis, Sched.ANY_CPU);
        } catch (PeerFailure isDead) {
            // The kernel renews quanta where no scheduler lives.
        }
    }

    @Override
    public void unschedule(int process) throws NotPermitted, UnknownProcess {
        try {
            sched.stop(process);
        } catch (PeerFailure isDead) {
            throw UnknownProcess.ERROR;
        }
    }
}
