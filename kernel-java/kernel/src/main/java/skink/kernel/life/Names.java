package skink.kernel.life;

import skink.kernel.console.Console;
import skink.kernel.proc.Proc;

/** How a process is called on the console: its name and its endpoint. */
public final class Names {
    private Names() {}

    /** Prints it. */
    public static void print(Proc proc) {
        for (int i = 0; i < Proc.NAME_BYTES && proc.name[i] != 0; i++) {
            Console.put(proc.name[i]);
        }
        Console.put('/');
        Console.printDecimal(proc.endpoint);
    }
}
