package skink.programs.conformance.ch11exceptions;

/** 11.3: an uncaught exception whose toString, getMessage and getLocalizedMessage are its own. */
public final class UncaughtCustomText {
    private UncaughtCustomText() {}

    private static final class Localized extends RuntimeException {
        private static final long serialVersionUID = 1;

        Localized() {
            super("plain");
        }

        @Override
        public String getLocalizedMessage() {
            return "localized " + getMessage();
        }
    }

    private static final class Custom extends Error {
        private static final long serialVersionUID = 1;

        Custom(Throwable cause) {
            super(cause);
        }

        @Override
        public String toString() {
            return "custom text of " + super.toString();
        }
    }

    public static void main(String[] args) {
        System.out.println(new Localized());
        System.out.println(new Custom(new Localized()));
        System.out.println(new Custom(null));
        throw new Custom(new Localized());
    }
}
