package skink.programs.conformance.ch14statements;

/** 14.12 to 14.14: exceptions out of conditions, updates and iterators of loops. */
public final class ExceptionsInLoopConditions {
    private ExceptionsInLoopConditions() {}

    private static int calls;

    private static boolean check(int n) {
        calls++;
        if (calls == n) {
            throw new IllegalStateException("check " + calls);
        }
        return true;
    }

    private static int step(int i) {
        if (i == 3) {
            throw new IllegalStateException("step");
        }
        return i + 1;
    }

    private static void attempt(Runnable r) {
        calls = 0;
        try {
            r.run();
        } catch (RuntimeException e) {
            System.out.println(e.getClass().getSimpleName() + " " + e.getMessage() + " " + calls);
        }
    }

    public static void main(String[] args) {
        attempt(() -> {
            while (check(4)) {
                System.out.print("w");
            }
        });
        attempt(() -> {
            do {
                System.out.print("d");
            } while (check(3));
        });
        attempt(() -> {
            for (int i = 0; i < 10; i = step(i)) {
                System.out.print("f" + i);
            }
        });
        attempt(() -> {
            for (int i = Integer.parseInt("z"); i < 3; i++) {
                System.out.print("never");
            }
        });
        attempt(() -> {
            java.util.List<Integer> list = new java.util.ArrayList<>(java.util.List.of(1, 2, 3));
            for (Integer i : list) {
                list.add(i);
            }
        });
        attempt(() -> {
            Iterable<String> broken = () -> null;
            for (String s : broken) {
                System.out.print(s);
            }
        });
        attempt(() -> {
            int[][] rows = {{1}, null};
            for (int[] row : rows) {
                for (int x : row) {
                    System.out.print("r" + x);
                }
            }
        });
        int total = 0;
        for (int i = 0; i < 5; i++) {
            try {
                total += 12 / (i - 2);
            } catch (ArithmeticException e) {
                total += 1000;
                continue;
            }
            total++;
        }
        System.out.println(total);
    }
}
