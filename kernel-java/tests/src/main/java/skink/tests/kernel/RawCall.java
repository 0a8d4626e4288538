package skink.tests.kernel;

import skink.user.KernelCalls;
import skink.user.Message;

/** A kernel call by its number, with whatever arguments: also such as nobody would make. */
final class RawCall {
    private RawCall() {}

    static int make(int number, int a, int b, int c) {
        return make(number, a, b, c, 0, 0, 0);
    }

    static int make(int number, int a, int b, int c, int d, int e, int f) {
        Message.OUT.word(0, a).word(1, b).word(2, c).word(3, d).word(4, e).word(5, f);
        return KernelCalls.raw(number);
    }
}
