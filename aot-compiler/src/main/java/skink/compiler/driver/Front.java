package skink.compiler.driver;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import skink.compiler.classfile.ClassPath;
import skink.compiler.classfile.ClassPathEntry;
import skink.compiler.classfile.ClassSource;
import skink.compiler.classfile.JdkEntry;
import skink.compiler.classfile.RecordedEntry;
import skink.compiler.diag.CompileError;
import skink.compiler.interp.BuildTimeHeap;
import skink.compiler.subset.Rule;
import skink.compiler.world.AnalyzedWorld;
import skink.compiler.world.ClassType;
import skink.compiler.world.Method;
import skink.compiler.world.NoSuchClassException;
import skink.compiler.world.Profile;
import skink.compiler.world.Reachability;
import skink.compiler.world.Roots;
import skink.compiler.world.RuntimeMethods;
import skink.compiler.world.World;

/**
 * The first half of the pipeline: class files to a closed world.
 *
 * @param closed what is reachable
 * @param heap the objects made at build time
 * @param roots where execution can begin, and what instructions call by themselves
 * @param main the user's main method, or null
 */
record Front(AnalyzedWorld closed, BuildTimeHeap heap, Set<Method> roots, Method main) {
    private static final String BUILD_OPTIONS = "skink/runtime/BuildOptions";

    /** Closes the world; {@code read} is given every class file of the program that is looked at. */
    static Front of(CompileRequest request, CompileListener listener, Map<String, byte[]> read) {
        CompileOptions options = request.options();
        Profile profile = request.platform().profile();
        try (ClassPath path = classPath(request, read)) {
            World world = world(request, listener, path);
            LayoutHandshake.require(world);
            BuildTimeHeap heap = profile == Profile.KERNEL
                    ? BuildTimeHeap.forKernel(world, BuildTimeHeap.DEFAULT_FUEL)
                    : BuildTimeHeap.forProgram(world, BuildTimeHeap.DEFAULT_FUEL);
            Method main = request.mainClass() == null ? null : mainOf(world, request.mainClass());
            AnalyzedWorld closed = Reachability.analyze(world, heap, roots(request, world, main), profile);
            if (profile == Profile.PROGRAM) {
                setBuildOptions(world, heap, options);
            }
            world.seal();
            return new Front(closed, heap, entered(request, closed, main), main);
        }
    }

    /** The static initialisers that run when the program does. */
    List<Method> runtimeInitializers() {
        return closed.reachableMethods().stream()
                .filter(Method::isClassInitializer)
                .toList();
    }

    /** The run-time system's entries, then the program's, and the class library; open until it is closed. */
    static ClassPath classPath(CompileRequest request, Map<String, byte[]> read) {
        List<ClassPathEntry> entries = open(request.runtimePath());
        open(request.classPath()).forEach(entry -> entries.add(new RecordedEntry(entry, read)));
        Path jdkImage = request.options().jdkImage();
        return new ClassPath(entries, jdkImage == null ? JdkEntry.running() : JdkEntry.at(jdkImage));
    }

    /** All classes of this path by name. */
    static World world(CompileRequest request, CompileListener listener, ClassPath path) {
        List<ClassPathEntry> runtime =
                path.entries().subList(0, request.runtimePath().size());
        return new World(new ClassSource(path, runtime, request.options().assertions(), listener::read));
    }

    private static List<ClassPathEntry> open(List<Path> paths) {
        return paths.stream().map(ClassPath::open).collect(Collectors.toCollection(ArrayList::new));
    }

    /** The main method of the class {@code pkg.Name}; a class, supertype or method that is missing is the program's error. */
    static Method mainOf(World world, String mainClass) {
        try {
            return Roots.ofMain(world.requireClass(mainClass.replace('.', '/'))).methods().stream()
                    .findFirst()
                    .orElseThrow(() -> new CompileError(Rule.MAIN_MISSING.at(mainClass, 0, "")));
        } catch (NoSuchClassException missing) {
            String name = missing.internalName().replace('/', '.');
            throw new CompileError(Rule.CLASS_MISSING.at(mainClass, 0, name));
        }
    }

    private static Roots roots(CompileRequest request, World world, Method main) {
        Roots roots = new Roots(main == null ? List.of() : List.of(main))
                .withRuntimeMethods(world, request.platform().profile());
        for (String name : request.platform().entryPointClasses()) {
            roots = roots.withEntryPoints(world.requireClass(name));
        }
        return roots;
    }

    /** The reachable methods that others than calls in the source enter. */
    private static Set<Method> entered(CompileRequest request, AnalyzedWorld closed, Method main) {
        Set<Method> entered =
                new LinkedHashSet<>(roots(request, closed.world(), main).methods());
        closed.reachableMethods().stream()
                .filter(method -> RuntimeMethods.of(method) != null)
                .forEach(entered::add);
        return entered;
    }

    private static void setBuildOptions(World world, BuildTimeHeap heap, CompileOptions options) {
        ClassType type = world.findClass(BUILD_OPTIONS);
        if (type != null) {
            heap.setStatic(type.declaredField("heapLimitBytes", "I"), options.heapLimitBytes());
            heap.setStatic(type.declaredField("assertions", "Z"), options.assertions() ? 1 : 0);
        }
    }
}
