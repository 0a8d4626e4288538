package skink.tests.kernel;

import skink.user.KernelCalls;
import skink.user.Message;

/** A kernel call by its number, with whatever arguments: also such as nobody would make. */
final class RawCall {
    private RawCall() {}

    static int make(int number, int a, int b, int c) {
        Message.OUT.word(0, a).word(1, b).word(2, c);
        return KernelCalls.raw(number);
    }
}
