package skink.programs.shell;

import java.util.List;
import java.util.function.IntSupplier;
import skink.abi.protocol.Refusal;
import skink.abi.protocol.Vfs;

/** What the shell needs of the system. */
interface ShellSystem {
    /** Starts a program as a job of its own; its pid. */
    int start(Launch launch, boolean inForeground) throws Refusal;

    /** Starts a copy of the shell as a job of its own, which does this and ends with the status that it gives; its pid. */
    int startCopy(IntSupplier work, boolean inForeground) throws Refusal;

    /** Waits until a child ends or stops; null if there is no such child. */
    Change await(int pid);

    /** The next child that has ended or stopped, or {@link Change#NONE}. */
    Change poll();

    /** Lets a job go on that was stopped. */
    void goOn(int pid, boolean inForeground) throws Refusal;

    /** The terminal is the shell's again. */
    void takeTerminal();

    /** What a path, absolute, leads to. */
    Vfs.Status status(String path) throws Refusal;

    /** The names in a folder. */
    List<String> names(String path) throws Refusal;
}
