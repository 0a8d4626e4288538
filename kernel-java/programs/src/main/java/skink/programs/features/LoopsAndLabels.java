package skink.programs.features;

/** Every loop form, with break and continue to labels. */
public final class LoopsAndLabels {
    private LoopsAndLabels() {}

    public static void main(String[] args) {
        int total = 0;
        outer:
        for (int i = 0; i < 10; i++) {
            int j = 0;
            while (true) {
                if (j == i) {
                    continue outer;
                }
                if (i * j > 30) {
                    break outer;
                }
                total += i * j++;
            }
        }
        System.out.println(total);
        do {
            total -= 7;
        } while (total > 0);
        System.out.println(total);
        block:
        {
            if (total < 0) {
                break block;
            }
            System.out.println("not reached");
        }
        for (int i = 0, j = 10; i < j; i += 2, j--) {
            System.out.print(i + ":" + j + " ");
        }
        System.out.println();
    }
}
