package skink.programs.features;

/** Checked and unchecked exceptions, multi-catch, rethrow, causes, custom types. */
public final class ExceptionKinds {
    private ExceptionKinds() {}

    private static final class Checked extends Exception {
        private static final long serialVersionUID = 1;
        private final int code;

        Checked(int code, Throwable cause) {
            super("code " + code, cause);
            this.code = code;
        }
    }

    private static void raise(int n) throws Checked {
        switch (n) {
            case 0:
                throw new IllegalArgumentException("argument");
            case 1:
                throw new Checked(7, new NullPointerException("root"));
            case 2:
                throw new ArrayIndexOutOfBoundsException(3);
            case 3:
                throw new UnsupportedOperationException();
            case 4:
                throw new Error("error");
            default:
                System.out.println("nothing thrown");
        }
    }

    private static void handle(int n) {
        try {
            raise(n);
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            System.out.println("multi " + e);
        } catch (RuntimeException e) {
            System.out.println("runtime " + e + " " + e.getMessage());
        } catch (Checked e) {
            System.out.println("checked " + e.code + " " + e.getMessage() + " caused by " + e.getCause());
        } catch (Throwable t) {
            System.out.println("any " + t);
        }
    }

    public static void main(String[] args) {
        for (int i = 0; i < 6; i++) {
            handle(i);
        }
        try {
            try {
                raise(0);
            } catch (Exception e) {
                throw new RuntimeException(e);
            }
        } catch (RuntimeException e) {
            System.out.println(e + " / " + e.getCause().getMessage());
        }
    }
}
