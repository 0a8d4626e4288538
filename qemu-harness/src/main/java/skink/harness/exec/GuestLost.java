package skink.harness.exec;

import java.nio.file.Path;

/** The guest ended, or went silent, before the program did; the message is one line for the user. */
public final class GuestLost extends Exception {
    private static final long serialVersionUID = 1L;

    GuestLost(String how, Path transcript) {
        super(how + "; what it said is in " + transcript);
    }
}
