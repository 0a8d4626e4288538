package skink.kernel.selftest;

/** Dense and sparse switches, with gaps, extremes and falling through. */
final class SwitchesTakeTheRightBranch extends SelfTest {
    private static final int[] SELECTORS = {Integer.MIN_VALUE, -1, 0, 1, 2, 3, 4, 5, 6, 1000, Integer.MAX_VALUE};
    private static final int[] DENSE = {9, 9, 10, 11, 9, 13, 27, 14, 9, 9, 9};
    private static final int[] SPARSE = {1, 2, 9, 9, 9, 9, 9, 9, 9, 3, 4};

    SwitchesTakeTheRightBranch() {
        super("SwitchesTakeTheRightBranch");
    }

    @Override
    String run(boolean broken) {
        for (int i = 0; i < SELECTORS.length; i++) {
            int selector = broken ? SELECTORS[i] + 1 : SELECTORS[i];
            if (dense(selector) != DENSE[i]) {
                return Numbers.differ("a dense switch", DENSE[i], dense(selector));
            }
            if (sparse(selector) != SPARSE[i]) {
                return Numbers.differ("a sparse switch", SPARSE[i], sparse(selector));
            }
        }
        return null;
    }

    @SuppressWarnings("fallthrough")
    private static int dense(int selector) {
        int result = 0;
        switch (selector) {
            case 0:
                return 10;
            case 1:
                return 11;
            case 3:
                return 13;
            case 4:
                result = 13;
            case 5:
                return result + 14;
            default:
                return 9;
        }
    }

    private static int sparse(int selector) {
        return switch (selector) {
            case Integer.MIN_VALUE -> 1;
            case -1 -> 2;
            case 1000 -> 3;
            case Integer.MAX_VALUE -> 4;
            default -> 9;
        };
    }
}
