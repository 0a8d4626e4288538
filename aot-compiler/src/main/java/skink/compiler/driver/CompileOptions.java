package skink.compiler.driver;

import java.nio.file.Path;
import java.util.Set;

/**
 * How to compile.
 *
 * @param assertions whether {@code assert} statements are on
 * @param heapLimitBytes the most bytes that a program's live objects may take
 * @param disabledPasses names of optimisations to leave out
 * @param dumps names of passes after which the form of every method is printed; {@code build} for the form before them
 * @param verify whether the form of every method is checked after every pass
 * @param jdkImage the JDK whose java.base is compiled in; null for the one that runs the compiler
 * @param buildId text that the image carries at the symbol {@code __build_id}; must not depend on time or place
 */
public record CompileOptions(
        boolean assertions,
        int heapLimitBytes,
        Set<String> disabledPasses,
        Set<String> dumps,
        boolean verify,
        Path jdkImage,
        String buildId) {
    /** 256 MiB. */
    public static final int DEFAULT_HEAP_LIMIT_BYTES = 256 << 20;

    public CompileOptions {
        disabledPasses = Set.copyOf(disabledPasses);
        dumps = Set.copyOf(dumps);
    }

    /** No assertions, default heap, all passes, no checks between them. */
    public static CompileOptions defaults() {
        return new CompileOptions(false, DEFAULT_HEAP_LIMIT_BYTES, Set.of(), Set.of(), false, null, "");
    }

    public CompileOptions withAssertions(boolean on) {
        return new CompileOptions(on, heapLimitBytes, disabledPasses, dumps, verify, jdkImage, buildId);
    }

    public CompileOptions withHeapLimit(int bytes) {
        return new CompileOptions(assertions, bytes, disabledPasses, dumps, verify, jdkImage, buildId);
    }

    public CompileOptions withoutPasses(Set<String> names) {
        return new CompileOptions(assertions, heapLimitBytes, names, dumps, verify, jdkImage, buildId);
    }

    public CompileOptions withDumps(Set<String> names) {
        return new CompileOptions(assertions, heapLimitBytes, disabledPasses, names, verify, jdkImage, buildId);
    }

    public CompileOptions withVerification(boolean on) {
        return new CompileOptions(assertions, heapLimitBytes, disabledPasses, dumps, on, jdkImage, buildId);
    }

    public CompileOptions withJdkImage(Path folder) {
        return new CompileOptions(assertions, heapLimitBytes, disabledPasses, dumps, verify, folder, buildId);
    }

    public CompileOptions withBuildId(String text) {
        return new CompileOptions(assertions, heapLimitBytes, disabledPasses, dumps, verify, jdkImage, text);
    }
}
