package skink.programs.conformance.process;

/** System: properties that every Java has, line separator, environment, time that does not go back. */
public final class SystemQueries {
    private SystemQueries() {}

    public static void main(String[] args) {
        System.out.println(System.lineSeparator().equals("\n") + " "
                + System.getProperty("line.separator").equals("\n"));
        System.out.println(System.getProperty("file.separator") + System.getProperty("path.separator"));
        System.out.println(
                System.getProperty("no.such.property") + " " + System.getProperty("no.such.property", "fallback"));
        System.setProperty("my.property", "value");
        System.out.println(System.getProperty("my.property") + " " + System.clearProperty("my.property") + " "
                + System.getProperty("my.property"));
        System.out.println(
                Integer.getInteger("no.such", 5) + " " + Boolean.getBoolean("no.such") + " " + Long.getLong("no.such"));
        System.out.println(System.getenv("NO_SUCH_VARIABLE_HERE"));
        long a = System.nanoTime();
        long b = System.nanoTime();
        System.out.println((b - a >= 0) + " " + (System.currentTimeMillis() > 1_600_000_000_000L));
        try {
            System.getProperty("");
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
        try {
            System.getProperty(null);
        } catch (NullPointerException e) {
            System.out.println(e.getMessage());
        }
        System.out.println(System.getProperty("java.version") != null);
        System.out.println(System.getProperty("java.specification.version"));
        System.out.println(System.getSecurityManager() == null);
        Object o = new Object();
        System.out.println((System.identityHashCode(o) == o.hashCode()) + " " + System.identityHashCode(null));
        System.gc();
        System.out.println(Runtime.getRuntime().availableProcessors() > 0);
        System.out.println(Runtime.getRuntime().totalMemory() > 0
                && Runtime.getRuntime().freeMemory() >= 0
                && Runtime.getRuntime().maxMemory() > 0);
    }
}
