package skink.compiler.driver;

import java.nio.file.Path;
import java.util.List;

/**
 * What to compile.
 *
 * @param platform the target
 * @param classPath folders and jars of the program, in order
 * @param runtimePath folders and jars of the run-time system, which may substitute classes of java.base
 * @param mainClass the class whose {@code main(String[])} runs, as {@code pkg.Name}; null if the platform's entry points are
 *     all
 * @param options how
 */
public record CompileRequest(
        Platform platform, List<Path> classPath, List<Path> runtimePath, String mainClass, CompileOptions options) {
    public CompileRequest {
        classPath = List.copyOf(classPath);
        runtimePath = List.copyOf(runtimePath);
    }
}
