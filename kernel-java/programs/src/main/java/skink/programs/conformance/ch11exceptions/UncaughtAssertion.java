package skink.programs.conformance.ch11exceptions;

import skink.programs.conformance.Given;

/** 14.10: a failed assertion ends the program like any uncaught error. */
@Given(assertions = true)
public final class UncaughtAssertion {
    private UncaughtAssertion() {}

    private static int check(int n) {
        assert n < 3 : "n is " + n;
        return n;
    }

    public static void main(String[] args) {
        for (int i = 0; i < 10; i++) {
            System.out.println(check(i));
        }
    }
}
