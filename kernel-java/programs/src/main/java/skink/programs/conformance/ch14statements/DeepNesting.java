package skink.programs.conformance.ch14statements;

/** 14: statements nested deeply: ifs, loops, tries and switches inside each other. */
public final class DeepNesting {
    private DeepNesting() {}

    private static int dig(int n) {
        int r = 0;
        if (n > 0) {
            if (n > 1) {
                for (int a = 0; a < n; a++) {
                    while (r < 1000) {
                        try {
                            switch (n % 4) {
                                case 0:
                                    do {
                                        if (a % 2 == 0) {
                                            synchronized (DeepNesting.class) {
                                                for (int b : new int[] {1, 2, 3}) {
                                                    try {
                                                        if (b == a) {
                                                            throw new IllegalStateException();
                                                        }
                                                        r += b;
                                                    } catch (IllegalStateException e) {
                                                        r += 100;
                                                    } finally {
                                                        r++;
                                                    }
                                                }
                                            }
                                        } else {
                                            r += switch (a) {
                                                case 1 -> {
                                                    int s = 0;
                                                    for (int q = 0; q < 3; q++) {
                                                        s += q == 1 ? 5 : 1;
                                                    }
                                                    yield s;
                                                }
                                                default -> 50;
                                            };
                                        }
                                    } while (r % 3 != 0 && r < 900);
                                    break;
                                case 1:
                                    r += 7;
                                    continue;
                                default:
                                    r += n;
                            }
                        } finally {
                            r += 2;
                        }
                        if (r > 300) {
                            break;
                        }
                    }
                }
            } else {
                r = -1;
            }
        }
        return r;
    }

    public static void main(String[] args) {
        for (int i = 0; i < 10; i++) {
            System.out.print(dig(i) + " ");
        }
        System.out.println();
    }
}
