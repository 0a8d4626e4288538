package skink.programs.conformance.ch12execution;

/** 12.4.2: a class without an initialiser of its own fails with its superclass or with an interface. */
public final class FailedInitialiserWithoutCode {
    private FailedInitialiserWithoutCode() {}

    static class Base {
        static final int VALUE = Integer.parseInt("not a number");
    }

    static class Plain extends Base {
        static void call() {
            System.out.println("never");
        }
    }

    interface Faulty {
        Object FIELD = Base.VALUE;

        default void use() {}
    }

    interface Between extends Faulty {}

    static class Implementor implements Between {
        static void call() {
            System.out.println("never");
        }
    }

    private static void attempt(Runnable action) {
        try {
            action.run();
        } catch (LinkageError e) {
            System.out.println(e + " / " + e.getCause());
        }
    }

    public static void main(String[] args) {
        attempt(Plain::call);
        attempt(Plain::call);
        attempt(Implementor::call);
        attempt(Implementor::call);
        attempt(Implementor::new);
        attempt(() -> System.out.println(Between.FIELD));
    }
}
