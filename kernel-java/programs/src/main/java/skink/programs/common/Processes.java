package skink.programs.common;

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
import skink.abi.user.WellKnown;
import skink.user.IoBuffer;
import skink.user.Utf8;
import skink.user.protocol.PmClient;

/** Births, programs and ends, by the process manager. */
public final class Processes {
    private static final PmClient PM = new PmClient(WellKnown.PM);
    private static final int MOST_PATH_BYTES = 48;

    private Processes() {}

    /** Makes a copy of this process: the child's pid, in the child 0. */
    public static int fork() throws NoMemory, TableFull, NotPermitted {
        return PM.fork();
    }

    /** Begins another program in this process; returns only by an exception. */
    public static void exec(String path, List<String> arguments, List<String> environment)
            throws NotFound, NotAProgram, NoMemory, BadMemory, BadArgument, NotPermitted {
        if (Utf8.length(path) > MOST_PATH_BYTES) {
            throw NotFound.ERROR;
        }
        int bytes = 8 + bytesOf(arguments) + bytesOf(environment);
        IoBuffer block = IoBuffer.allocate(bytes);
        block.putInt(0, arguments.size());
        block.putInt(4, environment.size());
        put(block, put(block, 8, arguments), environment);
        PM.exec(path, block.address(), bytes);
    }

    private static int bytesOf(List<String> texts) {
        int bytes = 0;
        for (String text : texts) {
            bytes += Utf8.length(text) + 1;
        }
        return bytes;
    }

    private static int put(IoBuffer block, int offset, List<String> texts) {
        int at = offset;
        for (String text : texts) {
            byte[] bytes = Utf8.encode(text);
            block.put(at, bytes, 0, bytes.length);
            at += bytes.length + 1;
        }
        return at;
    }

    /** Waits for the end of a child, or of any for {@link Pm#ANY_CHILD}. */
    public static Pm.Ended await(int pid) throws NoChild {
        while (true) {
            try {
                return PM.await(pid, true);
            } catch (Interrupted signal) {
                // Nothing that matters here.
            }
        }
    }

    /** Waits for a child to end or stop, or only looks; then the answer's pid may be 0. */
    public static Pm.Ended awaitChange(int pid, boolean block) throws NoChild {
        while (true) {
            try {
                return PM.awaitChange(pid, block);
            } catch (Interrupted signal) {
                // Nothing that matters here.
            }
        }
    }

    public static void kill(int pid, int signal) throws UnknownProcess, NotPermitted, BadArgument {
        PM.kill(pid, signal);
    }

    public static void setSignals(int handled, int ignored) {
        PM.signals(handled, ignored);
    }

    public static void setGroup(int pid, int group) throws UnknownProcess, NotPermitted {
        PM.setGroup(pid, group);
    }

    public static int newSession() throws NotPermitted {
        return PM.newSession();
    }

    /** The number of this process. */
    public static int pid() {
        try {
            return PM.identity(0).pid();
        } catch (UnknownProcess impossible) {
            throw new IllegalStateException(impossible.getMessage());
        }
    }
}
