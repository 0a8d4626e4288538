package skink.runtime.jdk;

import java.io.InputStream;
import skink.magic.Substitution;
import skink.runtime.ArrayCopy;
import skink.runtime.HostIo;
import skink.runtime.IdentityHash;
import skink.runtime.Process;

/** {@code System}: the three streams over {@link HostIo}, the clocks, a handful of properties. */
@Substitution(target = "java.lang.System", mode = Substitution.Mode.WHOLE)
final class SystemSubstitution {
    public static InputStream in = new HostInput();
    public static PrintStreamSubstitution out = new PrintStreamSubstitution(new HostOutput(1));
    public static PrintStreamSubstitution err = new PrintStreamSubstitution(new HostOutput(2), true);

    private SystemSubstitution() {}

    public static void setIn(InputStream stream) {
        in = stream;
    }

    public static void setOut(PrintStreamSubstitution stream) {
        out = stream;
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
        if (key.isEmpty()) {
            throw new IllegalArgumentException("key can't be empty");
        }
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
            default:
                return null;
        }
    }

    public static String getProperty(String key, String fallback) {
        String value = getProperty(key);
        return value == null ? fallback : value;
    }

    public static String getenv(String name) {
        return null;
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
