package skink.tests.hostile;

import java.util.Arrays;
import skink.abi.ipc.Errno;
import skink.tests.kernel.Pause;
import skink.user.Ipc;
import skink.user.KernelCalls;
import skink.user.Message;

/** Asks the server, checks answers, floating-point registers and memory, and tells the judge now and then. */
public final class VictimClient {
    private static final int REPORT_PERIOD = 256;
    /** After so many exchanges it leaves the processor to others for a while. */
    private static final int PAUSE_PERIOD = 32;

    private static final int MEMORY_WORDS = 4096;

    private VictimClient() {}

    public static void main(String[] args) {
        int[] memory = new int[MEMORY_WORDS];
        Arrays.fill(memory, Cast.REQUEST);
        double expected = series();
        int number = 0;
        while (true) {
            String harm = exchange(number);
            if (series() != expected) {
                harm = "a floating-point number changed";
            }
            number++;
            if (number % PAUSE_PERIOD == 0) {
                Pause.millis(1);
            }
            if (number % REPORT_PERIOD == 0) {
                harm = isWhole(memory) ? harm : "memory changed";
                if (!report(harm == null ? Cast.PROGRESS : Cast.HARMED, number)) {
                    KernelCalls.exit(0);
                }
            } else if (harm != null) {
                report(Cast.HARMED, number);
            }
        }
    }

    /** Asks once; what was wrong, or null. */
    private static String exchange(int number) {
        Message.OUT.type(Cast.REQUEST).word(0, number);
        for (int i = 1; i < 14; i++) {
            Message.OUT.word(i, Cast.pattern(number, i));
        }
        if (Ipc.sendRec(Cast.SERVER) != Errno.OK || Message.IN.source() != Cast.SERVER) {
            return "the request failed";
        }
        boolean isGood = Message.IN.type() == Cast.REQUEST && Message.IN.word(0) == number;
        for (int i = 1; i < 14; i++) {
            isGood &= Message.IN.word(i) == ~Cast.pattern(number, i);
        }
        return isGood ? null : "the answer is wrong";
    }

    private static double series() {
        double sum = 1;
        for (int i = 1; i < 20; i++) {
            sum = sum / 1.0001 + 1.0 / i;
        }
        return sum;
    }

    private static boolean isWhole(int[] memory) {
        for (int word : memory) {
            if (word != Cast.REQUEST) {
                return false;
            }
        }
        return true;
    }

    /** Tells the judge; whether to go on. Attackers that wait for this process get something. */
    private static boolean report(int type, int number) {
        Ipc.sendNb(Cast.FIRST_ATTACKER);
        Ipc.sendNb(Cast.SECOND_ATTACKER);
        Message.OUT.type(type).word(0, number);
        return Ipc.sendRec(Cast.JUDGE) == Errno.OK && Message.IN.type() == Cast.GO_ON;
    }
}
