package skink.user.process;

import java.util.List;
import skink.abi.protocol.BadArgument;
import skink.abi.protocol.BadMemory;
import skink.abi.protocol.Interrupted;
import skink.abi.protocol.NoChild;
import skink.abi.protocol.NoMemory;
import skink.abi.protocol.NotAProgram;
import skink.abi.protocol.NotFound;
import skink.abi.protocol.NotPermitted;
import skink.abi.protocol.Pm;
import skink.abi.protocol.TableFull;
import skink.abi.protocol.UnknownProcess;
import skink.abi.protocol.Vm;
import skink.abi.user.WellKnown;
import skink.user.IoBuffer;
import skink.user.Utf8;
import skink.user.protocol.PmClient;

/** Births, programs and ends. */
public final class Processes {
    private static final PmClient PM = new PmClient(WellKnown.PM);
    private static final int MOST_PATH_BYTES = 48;
    /** Of the last exec that has failed, for the next: buffers are not given back. */
    private static IoBuffer block;

    private Processes() {}

    /** Makes a copy of this process: the child's pid, in the child 0. */
    public static int fork() throws NoMemory, TableFull, NotPermitted {
        return PM.fork();
    }

    /**
     * Begins another program in this process; returns only by an exception.
     *
     * @param path absolute
     * @param arguments the first is the name that the program is called by
     * @param environment settings {@code NAME=value}
     */
    public static void exec(String path, List<String> arguments, List<String> environment)
            throws NotFound, NotAProgram, NoMemory, BadMemory, BadArgument, NotPermitted {
        if (Utf8.length(path) > MOST_PATH_BYTES || path.indexOf(0) >= 0) {
            throw NotFound.ERROR;
        }
        int bytes = 8 + bytesOf(arguments) + bytesOf(environment);
        if (bytes > Vm.ARGUMENT_BYTES) {
            throw BadArgument.ERROR;
        }
        if (block == null || block.size() < bytes) {
            block = IoBuffer.allocate(bytes);
        }
        block.putInt(0, arguments.size());
        block.putInt(4, environment.size());
        put(put(8, arguments), environment);
        PM.exec(path, block.address(), bytes);
    }

    private static int bytesOf(List<String> texts) throws BadArgument {
        int bytes = 0;
        for (String text : texts) {
            if (text.indexOf(0) >= 0) {
                throw BadArgument.ERROR;
            }
            bytes += Utf8.length(text) + 1;
        }
        return bytes;
    }

    private static int put(int offset, List<String> texts) {
        int at = offset;
        for (String text : texts) {
            byte[] bytes = Utf8.encode(text);
            block.put(at, bytes, 0, bytes.length);
            block.putByte(at + bytes.length, (byte) 0);
            at += bytes.length + 1;
        }
        return at;
    }

    /** Waits for the end of a child, or of any for {@link Pm#ANY_CHILD}; handlers of signals run meanwhile. */
    public static Pm.Ended await(int pid) throws NoChild {
        while (true) {
            try {
                return afterwards(PM.await(pid, true));
            } catch (Interrupted signal) {
                Signals.poll();
            }
        }
    }

    /** Waits for a child to end or stop, or only looks; then the answer's pid may be 0. Handlers of signals run meanwhile. */
    public static Pm.Ended awaitChange(int pid, boolean block) throws NoChild {
        while (true) {
            try {
                return afterwards(PM.awaitChange(pid, block));
            } catch (Interrupted signal) {
                Signals.poll();
            }
        }
    }

    /** As {@link #awaitChange}, but not longer than until a signal comes whose handler then has run. */
    public static Pm.Ended awaitChangeOrSignal(int pid) throws NoChild, Interrupted {
        try {
            return afterwards(PM.awaitChange(pid, true));
        } catch (Interrupted signal) {
            Signals.poll();
            throw signal;
        }
    }

    /** Sleeps for so many milliseconds, or until a signal comes whose handler then has run: whether it slept to the end. */
    public static boolean sleep(int millis) {
        try {
            PM.sleep(millis);
            return true;
        } catch (Interrupted signal) {
            return false;
        } catch (NotPermitted impossible) {
            throw new IllegalStateException(impossible.getMessage());
        } finally {
            Signals.poll();
        }
    }

    private static Pm.Ended afterwards(Pm.Ended answer) {
        Signals.poll();
        return answer;
    }

    /** As {@link Pm#kill}; a signal to this process itself has been handled when this returns. */
    public static void kill(int pid, int signal) throws UnknownProcess, NotPermitted, BadArgument {
        PM.kill(pid, signal);
        Signals.poll();
    }

    /** As {@link Pm#setGroup}. */
    public static void setGroup(int pid, int group) throws UnknownProcess, NotPermitted {
        PM.setGroup(pid, group);
    }

    /** As {@link Pm#newSession}. */
    public static int newSession() throws NotPermitted {
        return PM.newSession();
    }

    /** The number of this process. */
    public static int pid() {
        return identity().pid();
    }

    /** Who this process is. */
    public static Pm.Identity identity() {
        try {
            return PM.identity(0);
        } catch (UnknownProcess impossible) {
            throw new IllegalStateException(impossible.getMessage());
        }
    }

    /** Ends this process; does not return. */
    public static void exit(int status) {
        System.exit(status);
    }
}
