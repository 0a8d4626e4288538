package skink.programs.features;

/** Resources close in reverse order; exceptions of close are suppressed. */
public final class TryWithResources {
    private TryWithResources() {}

    private static final class Resource implements AutoCloseable {
        private final String name;
        private final boolean failing;

        Resource(String name, boolean failing) {
            this.name = name;
            this.failing = failing;
            System.out.println("open " + name);
        }

        @Override
        public void close() {
            System.out.println("close " + name);
            if (failing) {
                throw new IllegalStateException("closing " + name);
            }
        }
    }

    private static void run(boolean bodyFails, boolean closeFails) {
        try (Resource a = new Resource("a", closeFails);
                Resource b = new Resource("b", closeFails);
                Resource none = null) {
            System.out.println("body " + a.name + b.name + none);
            if (bodyFails) {
                throw new RuntimeException("body");
            }
        } catch (RuntimeException e) {
            System.out.println("caught " + e.getMessage() + " suppressed " + e.getSuppressed().length);
            for (Throwable suppressed : e.getSuppressed()) {
                System.out.println("  " + suppressed);
            }
        }
    }

    public static void main(String[] args) {
        run(false, false);
        run(true, false);
        run(false, true);
        run(true, true);
    }
}
