package skink.programs.conformance.library.lang;

/** {@code System}: properties that a program sets itself. */
public final class SystemProperties {
    private SystemProperties() {}

    public static void main(String[] arguments) {
        System.out.println(System.setProperty("skink.test", "one") + " " + System.getProperty("skink.test") + " "
                + System.setProperty("skink.test", "two") + " "
                + System.getProperties().getProperty("skink.test") + " " + System.clearProperty("skink.test") + " "
                + System.getProperty("skink.test") + " " + Integer.getInteger("skink.number", 4) + " "
                + Boolean.getBoolean("skink.flag"));
        System.setProperty("skink.number", "0x10");
        System.setProperty("skink.flag", "true");
        System.out.println(Integer.getInteger("skink.number") + " " + Boolean.getBoolean("skink.flag") + " "
                + Long.getLong("skink.number", 5L) + " " + System.getProperty("file.separator"));
        System.out.println((System.getenv("PATH") != null) + " "
                + System.getenv().containsKey("PATH") + " " + (System.getenv("SKINK_NOT_SET_ANYWHERE") == null));
        try {
            System.getProperty("");
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
    }
}
