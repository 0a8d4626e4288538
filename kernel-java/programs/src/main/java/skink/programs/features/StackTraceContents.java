package skink.programs.features;

/** Methods and lines of a caught exception's stack trace. */
public final class StackTraceContents {
    private StackTraceContents() {}

    private static void thrower(int depth) {
        if (depth > 0) {
            thrower(depth - 1);
            return;
        }
        throw new IllegalStateException("deep");
    }

    private static final class Maker {
        private final Exception made;

        Maker() {
            made = new Exception("made in a constructor");
        }
    }

    private static void print(Throwable t) {
        for (StackTraceElement element : t.getStackTrace()) {
            System.out.println(element.getClassName() + " " + element.getMethodName() + " " + element.getFileName()
                    + " " + element.getLineNumber());
            if (element.getMethodName().equals("main")) {
                break;
            }
        }
    }

    public static void main(String[] args) {
        try {
            thrower(3);
        } catch (IllegalStateException e) {
            print(e);
        }
        print(new Maker().made);
        Throwable replaced = new RuntimeException("replaced");
        replaced.setStackTrace(new StackTraceElement[] {new StackTraceElement("a.B", "c", "B.java", 12)});
        print(replaced);
        System.out.println(replaced.getStackTrace()[0]);
    }
}
