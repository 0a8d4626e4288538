package skink.programs.conformance.ch14statements;

/** 14.10: assertions that are off evaluate nothing. */
public final class AssertOff {
    private AssertOff() {}

    private static int evaluated;

    private static boolean check(boolean value) {
        evaluated++;
        return value;
    }

    public static void main(String[] args) {
        assert check(false) : check(true);
        assert evaluated > 0;
        boolean on = false;
        assert on = true;
        System.out.println(on + " " + evaluated);
    }
}
