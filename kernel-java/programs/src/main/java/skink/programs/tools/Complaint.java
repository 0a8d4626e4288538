package skink.programs.tools;

import skink.abi.protocol.Refusal;
import skink.programs.common.ErrorText;

/** How programs tell what went wrong. */
final class Complaint {
    private static final int WRONG_USE = 2;

    private Complaint() {}

    /** Tells it; the status to end with. */
    static int about(String program, String what, Refusal refusal) {
        return about(program, what + ": " + ErrorText.of(refusal));
    }

    /** Tells it; the status to end with. */
    static int about(String program, String what) {
        System.out.flush();
        System.err.println(program + ": " + what);
        return 1;
    }

    /** Tells how a program is called; the status to end with. */
    static int usage(String usage) {
        System.err.println("usage: " + usage);
        return WRONG_USE;
    }
}
