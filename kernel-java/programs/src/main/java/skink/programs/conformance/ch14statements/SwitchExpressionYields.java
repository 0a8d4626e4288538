package skink.programs.conformance.ch14statements;

/** 15.28, 14.21: switch expressions inside expressions: operands on the stack, exceptions, try inside, poly types. */
public final class SwitchExpressionYields {
    private SwitchExpressionYields() {}

    private static int side(int n) {
        System.out.print("s" + n + " ");
        return n;
    }

    private static int inMiddle(int n) {
        return side(1)
                + switch (n) {
                    case 0 -> side(2) * 10;
                    case 1 -> {
                        try {
                            yield Integer.parseInt("x");
                        } catch (NumberFormatException e) {
                            yield side(3) * 100;
                        } finally {
                            System.out.print("f ");
                        }
                    }
                    case 2 -> throw new IllegalArgumentException("two");
                    default -> {
                        int s = 0;
                        for (int i = 0; i < n; i++) {
                            if (i == 5) {
                                break;
                            }
                            s += i;
                        }
                        yield s;
                    }
                }
                + side(4);
    }

    private static Object poly(int n) {
        Object o =
                switch (n) {
                    case 0 -> 1;
                    case 1 -> "s";
                    default -> 'c';
                };
        long l =
                switch (n) {
                    case 0 -> 1;
                    case 1 -> 'a';
                    default -> 5L;
                };
        var d =
                switch (n) {
                    case 0 -> 1;
                    case 1 -> 2.5;
                    default -> 3f;
                };
        Runnable r =
                switch (n) {
                    case 0 -> () -> System.out.print("run0 ");
                    default -> () -> System.out.print("runN ");
                };
        r.run();
        return o.getClass().getSimpleName() + l + d;
    }

    public static void main(String[] args) {
        for (int i = 0; i < 9; i += i < 3 ? 1 : 5) {
            try {
                System.out.println(inMiddle(i));
            } catch (IllegalArgumentException e) {
                System.out.println(e.getMessage());
            }
        }
        for (int i = 0; i < 3; i++) {
            System.out.println(poly(i));
        }
        boolean b =
                switch (args.length) {
                            case 0 -> true;
                            default -> false;
                        }
                        && switch ("k") {
                            case "k" -> true;
                            default -> false;
                        };
        int[] a = {
            switch (3) {
                case 3 -> 30;
                default -> 0;
            },
            2
        };
        a[
                        switch (1) {
                            case 1 -> 0;
                            default -> 1;
                        }] +=
                switch (2) {
                    case 2 -> a[0] = 7;
                    default -> 0;
                };
        System.out.println(b + " " + a[0]);
        if (switch (a[1]) {
            case 2 -> false;
            default -> true;
        }) {
            System.out.println("no");
        } else {
            System.out.println("else");
        }
    }
}
