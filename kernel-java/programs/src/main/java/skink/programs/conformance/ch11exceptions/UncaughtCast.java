package skink.programs.conformance.ch11exceptions;

/** 11.3: an uncaught ClassCastException from a generic cast. */
public final class UncaughtCast {
    private UncaughtCast() {}

    private static <T> T get(Object o) {
        @SuppressWarnings("unchecked")
        T t = (T) o;
        return t;
    }

    public static void main(String[] args) {
        System.out.println(UncaughtCast.<Object>get("fine"));
        Integer i = get("text");
        System.out.println(i);
    }
}
