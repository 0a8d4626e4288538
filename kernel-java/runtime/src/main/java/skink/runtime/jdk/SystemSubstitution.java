package skink.runtime.jdk;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Properties;
import skink.magic.Substitution;
import skink.runtime.ArrayCopy;
import skink.runtime.Environment;
import skink.runtime.HostIo;
import skink.runtime.IdentityHash;
import skink.runtime.Process;

/** {@code System}: the three streams over {@link HostIo}, the clocks, a handful of properties. */
@Substitution(target = "java.lang.System", mode = Substitution.Mode.WHOLE)
final class SystemSubstitution {
    public static InputStream in = new HostInput();
    private static final HostOutput STANDARD_OUTPUT = new HostOutput(1);
    private static final PrintStreamSubstitution OWN_OUT = new PrintStreamSubstitution(STANDARD_OUTPUT);

    public static PrintStreamSubstitution out = OWN_OUT;
    public static PrintStreamSubstitution err = new PrintStreamSubstitution(new HostOutput(2), true);

    private static final String[] PROPERTY_KEYS = {
        "line.separator",
        "file.separator",
        "path.separator",
        "file.encoding",
        "os.arch",
        "os.name",
        "java.version",
        "java.specification.version",
        "user.language"
    };

    /** The table of a program that changes properties; holds null before, so that initialisers at build time can ask. */
    private static final Properties[] CHANGED = new Properties[1];

    private SystemSubstitution() {}

    public static void setIn(InputStream stream) {
        in = stream;
    }

    /** The process's own stream may still be written to, but nobody flushes it when the process ends. */
    @SuppressWarnings("ReferenceEquality") // it is a question of which object it is
    public static void setOut(PrintStreamSubstitution stream) {
        out = stream;
        try {
            STANDARD_OUTPUT.setReplaced(stream != OWN_OUT);
        } catch (IOException e) {
            stream.setError();
        }
    }

    public static void setErr(PrintStreamSubstitution stream) {
        err = stream;
    }

    public static void arraycopy(Object source, int sourceIndex, Object target, int targetIndex, int length) {
        ArrayCopy.copy(source, sourceIndex, target, targetIndex, length);
    }

    public static int identityHashCode(Object object) {
        return IdentityHash.of(object);
    }

    public static long currentTimeMillis() {
        return HostIo.currentTimeMillis();
    }

    public static long nanoTime() {
        return HostIo.nanoTime();
    }

    public static String lineSeparator() {
        return "\n";
    }

    /** The properties that make sense without a JVM; null for all others, as for any unknown one. */
    public static String getProperty(String key) {
        checkKey(key);
        return CHANGED[0] == null ? initialProperty(key) : CHANGED[0].getProperty(key);
    }

    /** A table of its own only for programs that change properties or ask for all. */
    public static Properties getProperties() {
        if (CHANGED[0] == null) {
            Properties table = new Properties();
            for (String key : PROPERTY_KEYS) {
                table.setProperty(key, initialProperty(key));
            }
            CHANGED[0] = table;
        }
        return CHANGED[0];
    }

    public static void setProperties(Properties table) {
        CHANGED[0] = table;
    }

    public static String setProperty(String key, String value) {
        checkKey(key);
        return (String) getProperties().setProperty(key, value);
    }

    public static String clearProperty(String key) {
        checkKey(key);
        return (String) getProperties().remove(key);
    }

    private static void checkKey(String key) {
        if (key == null) {
            throw new NullPointerException("key can't be null");
        }
        if (key.isEmpty()) {
            throw new IllegalArgumentException("key can't be empty");
        }
    }

    private static String initialProperty(String key) {
        switch (key) {
            case "line.separator":
                return "\n";
            case "file.separator":
                return "/";
            case "path.separator":
                return ":";
            case "file.encoding":
                return "UTF-8";
            case "os.arch":
                return "i386";
            case "os.name":
                return "Linux";
            case "java.version":
                return "17";
            case "java.specification.version":
                return "17";
            case "user.language":
                return "en";
            default:
                return null;
        }
    }

    public static String getProperty(String key, String fallback) {
        String value = getProperty(key);
        return value == null ? fallback : value;
    }

    public static String getenv(String name) {
        return Environment.value(name);
    }

    public static Map<String, String> getenv() {
        return Environment.all();
    }

    public static SecurityManagerSubstitution getSecurityManager() {
        return null;
    }

    public static void gc() {
        Process.collect();
    }

    public static void exit(int status) {
        Process.exit(status);
    }
}
