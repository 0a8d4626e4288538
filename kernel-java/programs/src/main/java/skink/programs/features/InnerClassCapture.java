package skink.programs.features;

/** Inner, local and anonymous classes and what they capture. */
public final class InnerClassCapture {
    private InnerClassCapture() {}

    private int counter = 10;

    private final class Inner {
        private final int step;

        Inner(int step) {
            this.step = step;
        }

        int next() {
            counter += step;
            return counter;
        }

        final class Deeper {
            int both() {
                return next() + InnerClassCapture.this.counter;
            }
        }
    }

    private Runnable local(String prefix, int times) {
        int[] used = {0};
        class Printer implements Runnable {
            @Override
            public void run() {
                for (int i = 0; i < times; i++) {
                    System.out.println(prefix + used[0]++ + " " + counter);
                }
            }
        }
        return new Printer();
    }

    public static void main(String[] args) {
        InnerClassCapture outer = new InnerClassCapture();
        Inner inner = outer.new Inner(5);
        System.out.println(inner.next() + " " + inner.new Deeper().both());
        Runnable printer = outer.local("p", 2);
        printer.run();
        printer.run();
        Comparable<String> anonymous = new Comparable<>() {
            private final int length = args.length + 3;

            @Override
            public int compareTo(String text) {
                return length - text.length();
            }
        };
        System.out.println(anonymous.compareTo("four!"));
    }
}
