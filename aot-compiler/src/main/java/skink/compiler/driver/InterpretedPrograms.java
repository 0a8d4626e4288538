package skink.compiler.driver;

import java.util.HashMap;
import java.util.List;
import skink.compiler.classfile.ClassPath;
import skink.compiler.interp.ProgramRunner;
import skink.compiler.world.World;

/** Programs run by the build-time interpreter over the classes that the compiler would compile. */
public final class InterpretedPrograms implements AutoCloseable {
    private final ClassPath path;
    private final World world;

    /** The world of this request; its main class does not count. */
    public InterpretedPrograms(CompileRequest request) {
        path = Front.classPath(request, new HashMap<>());
        world = Front.world(request, CompileListener.NONE, path);
    }

    /**
     * Runs one program.
     *
     * @param mainClass as {@code pkg.Name}
     * @param fuel how many bytecode instructions it may take
     */
    public ProgramRunner.Result run(String mainClass, List<String> arguments, long fuel) {
        return ProgramRunner.run(world, Front.mainOf(world, mainClass), arguments, fuel);
    }

    @Override
    public void close() {
        path.close();
    }
}
