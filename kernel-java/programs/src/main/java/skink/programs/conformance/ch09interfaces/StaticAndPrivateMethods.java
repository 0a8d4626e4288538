package skink.programs.conformance.ch09interfaces;

/** 9.4: static and private methods of interfaces, called from defaults, lambdas and nested classes. */
public final class StaticAndPrivateMethods {
    private StaticAndPrivateMethods() {}

    interface Tool {
        int FACTOR = Integer.parseInt("3");

        int base();

        default int scaled() {
            return scale(base()) + offset();
        }

        private int scale(int x) {
            return x * FACTOR;
        }

        private static int offset() {
            return 1000;
        }

        static Tool of(int n) {
            return () -> n;
        }

        static Tool doubled(Tool t) {
            return new Tool() {
                @Override
                public int base() {
                    return t.base() * 2;
                }

                @Override
                public int scaled() {
                    return -t.scaled();
                }
            };
        }

        class Holder {
            static int count = offset();

            static int next() {
                return ++count;
            }
        }
    }

    interface Sub extends Tool {
        static int offset() {
            return 5;
        }

        @Override
        default int scaled() {
            return Tool.super.scaled() + offset();
        }
    }

    static class Impl implements Sub {
        private int scale(int x) {
            return x * 77777;
        }

        @Override
        public int base() {
            return 2 + scale(0);
        }
    }

    public static void main(String[] args) {
        System.out.println(Tool.of(5).scaled() + " " + Tool.doubled(Tool.of(5)).scaled() + " "
                + Tool.doubled(Tool.of(5)).base());
        System.out.println(new Impl().scaled() + " " + Sub.offset() + " " + Tool.Holder.next());
        Sub s = () -> 9;
        System.out.println(s.scaled());
    }
}
