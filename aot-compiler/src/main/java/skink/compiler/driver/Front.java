package skink.compiler.driver;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import skink.compiler.classfile.ClassPath;
import skink.compiler.classfile.ClassPathEntry;
import skink.compiler.classfile.ClassSource;
import skink.compiler.classfile.JdkEntry;
import skink.compiler.diag.CompileError;
import skink.compiler.interp.BuildTimeHeap;
import skink.compiler.subset.Rule;
import skink.compiler.subset.SubsetChecker;
import skink.compiler.world.AnalyzedWorld;
import skink.compiler.world.ClassType;
import skink.compiler.world.Method;
import skink.compiler.world.Profile;
import skink.compiler.world.Reachability;
import skink.compiler.world.Roots;
import skink.compiler.world.World;

/**
 * The first half of the pipeline: class files to a closed world.
 *
 * @param closed what is reachable
 * @param heap the objects made at build time
 * @param main the user's main method, or null
 */
record Front(AnalyzedWorld closed, BuildTimeHeap heap, Method main) {
    private static final String BUILD_OPTIONS = "skink/runtime/BuildOptions";

    static Front of(CompileRequest request) {
        CompileOptions options = request.options();
        Profile profile = request.platform().profile();
        List<ClassPathEntry> runtime = open(request.runtimePath());
        List<ClassPathEntry> entries = new ArrayList<>(runtime);
        entries.addAll(open(request.classPath()));
        JdkEntry jdk = options.jdkImage() == null ? JdkEntry.running() : JdkEntry.at(options.jdkImage());
        try (ClassPath path = new ClassPath(entries, jdk)) {
            World world = new World(new ClassSource(path, runtime, options.assertions()));
            BuildTimeHeap heap = profile == Profile.KERNEL
                    ? BuildTimeHeap.forKernel(world, BuildTimeHeap.DEFAULT_FUEL)
                    : BuildTimeHeap.forProgram(world, BuildTimeHeap.DEFAULT_FUEL);
            Method main = request.mainClass() == null ? null : mainOf(world, request.mainClass());
            AnalyzedWorld closed = Reachability.analyze(world, heap, roots(request, world, main), profile);
            SubsetChecker.require(closed);
            if (profile == Profile.PROGRAM) {
                setBuildOptions(world, heap, options);
            }
            return new Front(closed, heap, main);
        }
    }

    private static List<ClassPathEntry> open(List<Path> paths) {
        return paths.stream().map(ClassPath::open).toList();
    }

    private static Method mainOf(World world, String mainClass) {
        ClassType type = world.findClass(mainClass.replace('.', '/'));
        if (type == null) {
            throw new CompileError(Rule.CLASS_MISSING.at(mainClass, 0, mainClass));
        }
        return Roots.ofMain(type).methods().stream()
                .findFirst()
                .orElseThrow(() -> new CompileError(Rule.MAIN_MISSING.at(mainClass, 0, "")));
    }

    private static Roots roots(CompileRequest request, World world, Method main) {
        List<Method> methods = new ArrayList<>();
        if (main != null) {
            methods.add(main);
        }
        Roots roots =
                new Roots(methods).withRuntimeMethods(world, request.platform().profile());
        for (String name : request.platform().entryPointClasses()) {
            roots = roots.withEntryPoints(world.requireClass(name));
        }
        return roots;
    }

    private static void setBuildOptions(World world, BuildTimeHeap heap, CompileOptions options) {
        ClassType type = world.findClass(BUILD_OPTIONS);
        if (type != null) {
            heap.setStatic(type.declaredField("heapLimitBytes", "I"), options.heapLimitBytes());
            heap.setStatic(type.declaredField("assertions", "Z"), options.assertions() ? 1 : 0);
        }
    }
}
