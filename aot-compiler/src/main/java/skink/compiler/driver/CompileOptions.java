package skink.compiler.driver;

import java.nio.file.Path;
import java.util.Set;
import skink.compiler.opt.PassPlan;

/**
 * How to compile.
 *
 * @param assertions whether {@code assert} statements are on
 * @param heapLimitBytes the most bytes that a program's live objects may take
 * @param passes the optimisations to apply
 * @param dumps names of passes after which the form of every method is printed; {@code build} for the form before them
 * @param verify whether the form of every method is checked after every pass
 * @param jdkImage the JDK whose java.base is compiled in; null for the one that runs the compiler
 * @param threads how many methods may be worked on side by side; the result does not depend on it
 * @param buildId text that the image carries at the symbol {@code __build_id}; must not depend on time or place
 */
public record CompileOptions(
        boolean assertions,
        int heapLimitBytes,
        PassPlan passes,
        Set<String> dumps,
        boolean verify,
        Path jdkImage,
        int threads,
        String buildId) {
    /** 256 MiB. */
    public static final int DEFAULT_HEAP_LIMIT_BYTES = 256 << 20;

    public CompileOptions {
        dumps = Set.copyOf(dumps);
        if (threads < 1) {
            throw new IllegalArgumentException("threads must be 1 or more, not " + threads);
        }
    }

    /** No assertions, default heap, all passes, no checks between them, all processors. */
    public static CompileOptions defaults() {
        return new CompileOptions(
                false,
                DEFAULT_HEAP_LIMIT_BYTES,
                PassPlan.standard(),
                Set.of(),
                false,
                null,
                Runtime.getRuntime().availableProcessors(),
                "");
    }

    public CompileOptions withAssertions(boolean on) {
        return new CompileOptions(on, heapLimitBytes, passes, dumps, verify, jdkImage, threads, buildId);
    }

    public CompileOptions withHeapLimit(int bytes) {
        return new CompileOptions(assertions, bytes, passes, dumps, verify, jdkImage, threads, buildId);
    }

    public CompileOptions withPasses(PassPlan plan) {
        return new CompileOptions(assertions, heapLimitBytes, plan, dumps, verify, jdkImage, threads, buildId);
    }

    public CompileOptions withoutPasses(Set<String> names) {
        return withPasses(passes.without(names));
    }

    public CompileOptions withDumps(Set<String> names) {
        return new CompileOptions(assertions, heapLimitBytes, passes, names, verify, jdkImage, threads, buildId);
    }

    public CompileOptions withVerification(boolean on) {
        return new CompileOptions(assertions, heapLimitBytes, passes, dumps, on, jdkImage, threads, buildId);
    }

    public CompileOptions withJdkImage(Path folder) {
        return new CompileOptions(assertions, heapLimitBytes, passes, dumps, verify, folder, threads, buildId);
    }

    public CompileOptions withThreads(int number) {
        return new CompileOptions(assertions, heapLimitBytes, passes, dumps, verify, jdkImage, number, buildId);
    }

    public CompileOptions withBuildId(String text) {
        return new CompileOptions(assertions, heapLimitBytes, passes, dumps, verify, jdkImage, threads, text);
    }
}
