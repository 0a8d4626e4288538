package skink.programs.conformance.ch14statements;

/** 14.3: classes, records, enums and interfaces declared in blocks, loops, lambdas and switch rules, with equal names. */
public final class LocalTypesInBlocks {
    private LocalTypesInBlocks() {}

    public static void main(String[] args) {
        String log = "";
        for (int i = 0; i < 2; i++) {
            final int n = i;
            class Local {
                int get() {
                    return n * 10;
                }
            }
            log += new Local().get() + Local.class.getSimpleName();
        }
        {
            class Local {
                @Override
                public String toString() {
                    return "second";
                }
            }
            log += new Local();
        }
        if (args.length == 0) {
            record Local(int a) {}
            log += new Local(3);
        }
        switch (log.length()) {
            default -> {
                enum Local {
                    A,
                    B;

                    Local other() {
                        return this == A ? B : A;
                    }
                }
                log += Local.A.other();
            }
        }
        Runnable r = () -> {
            interface Local {
                default String hi() {
                    return "hi";
                }
            }
            System.out.println(new Local() {}.hi());
        };
        r.run();
        class Recursive {
            final Recursive next;

            Recursive(int d) {
                next = d > 0 ? new Recursive(d - 1) : null;
            }

            int depth() {
                return next == null ? 0 : 1 + next.depth();
            }
        }
        System.out.println(log + new Recursive(5).depth());
    }
}
