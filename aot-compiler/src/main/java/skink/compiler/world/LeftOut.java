package skink.compiler.world;

import java.util.List;

/**
 * The parts of the class library that no program here can use, and where their borders are.
 *
 * <p>Drawn at the classes that programs name, so that a program which reaches one is told about its own call and not about
 * a native method far below it, and so that nothing behind the border has to be looked at.
 */
public enum LeftOut {
    /** Files, network, other processes: a program here has standard input, output and error only. */
    HOST(
            "java.io.Console",
            "java.io.DefaultFileSystem",
            "java.io.File",
            "java.io.FileDescriptor",
            "java.io.FileInputStream",
            "java.io.FileOutputStream",
            "java.io.FileReader",
            "java.io.FileWriter",
            "java.io.RandomAccessFile",
            "java.io.UnixFileSystem",
            "java.nio.channels.",
            "java.nio.file.",
            "java.nio.MappedByteBuffer",
            "sun.nio.ch.",
            "sun.nio.fs.",
            "java.util.jar.",
            "java.util.zip.ZipFile",
            "jdk.internal.jimage.",
            "java.lang.Process",
            "java.lang.ProcessBuilder",
            "java.lang.ProcessHandle",
            "java.lang.ProcessImpl",
            "java.net.DatagramSocket",
            "java.net.HttpURLConnection",
            "java.net.InetAddress",
            "java.net.NetworkInterface",
            "java.net.ServerSocket",
            "java.net.Socket",
            "java.net.URL",
            "java.net.URLClassLoader",
            "java.net.URLConnection",
            "java.net.URLStreamHandler",
            "sun.net."),
    CLASS_LOADING(
            "java.lang.ClassLoader",
            "java.lang.Module",
            "java.lang.ModuleLayer",
            "java.lang.Package",
            "java.lang.module.",
            "java.util.ResourceBundle",
            "java.util.ServiceLoader",
            "jdk.internal.loader.",
            "jdk.internal.module.",
            "sun.util.resources."),
    REFLECTION(
            "java.io.ObjectInputStream",
            "java.io.ObjectOutputStream",
            "java.io.ObjectStreamClass",
            "java.lang.StackWalker",
            "java.lang.reflect.AccessibleObject",
            "java.lang.reflect.Constructor",
            "java.lang.reflect.Field",
            "java.lang.reflect.Method",
            "java.lang.reflect.Proxy",
            "jdk.internal.reflect.",
            "sun.reflect."),
    METHOD_HANDLES(
            "java.lang.invoke.CallSite",
            "java.lang.invoke.MethodHandle",
            "java.lang.invoke.MethodHandleProxies",
            "java.lang.invoke.MethodType"),
    THREADS(
            "java.lang.ThreadGroup",
            "java.lang.ref.Cleaner",
            "java.util.Timer",
            "java.util.TimerTask",
            "java.util.concurrent.ForkJoinWorkerThread",
            "java.util.concurrent.ScheduledThreadPoolExecutor",
            "java.util.concurrent.SubmissionPublisher",
            "jdk.internal.misc.InnocuousThread",
            "jdk.internal.ref."),
    /** What rests on data files of the JDK, or on providers that are loaded by name. */
    DATA(
            "java.security.KeyFactory",
            "java.security.KeyPairGenerator",
            "java.security.KeyStore",
            "java.security.Policy",
            "java.security.Provider",
            "java.security.SecureRandom",
            "java.security.Security",
            "java.security.Signature",
            "java.security.cert.",
            "javax.crypto.",
            "java.text.BreakIterator",
            "java.text.Collator",
            "java.util.Currency",
            "java.util.Locale$Builder",
            "sun.security.jca.",
            "sun.security.util.",
            "sun.security.x509.",
            "sun.util.locale.provider.LocaleProviderAdapter",
            "sun.util.locale.provider.LocaleResources",
            "sun.util.locale.provider.LocaleServiceProviderPool");

    private final List<String> names;

    /** Names of packages end with a dot; a name of a class covers its member classes. */
    LeftOut(String... names) {
        this.names = List.of(names);
    }

    /** The part that the class is in, or null; {@code name} with dots. */
    public static LeftOut of(String name) {
        if (!name.startsWith("java") && !name.startsWith("sun.") && !name.startsWith("jdk.")) {
            return null;
        }
        for (LeftOut part : values()) {
            if (part.names.stream().anyMatch(border -> covers(border, name))) {
                return part;
            }
        }
        return null;
    }

    private static boolean covers(String border, String name) {
        return name.startsWith(border)
                && (border.endsWith(".") || name.length() == border.length() || name.charAt(border.length()) == '$');
    }
}
