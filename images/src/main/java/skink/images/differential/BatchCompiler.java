package skink.images.differential;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import skink.compiler.driver.CompileListener;
import skink.compiler.driver.CompileOptions;
import skink.images.build.Target;
import skink.images.build.Toolchain;

/** Compiles many programs into one executable whose first argument names the main class of the one to run. */
final class BatchCompiler implements NativeEngine.ProgramCompiler {
    /** The package of the class whose main method calls the others'. */
    static final String DISPATCHER = "dispatcher";

    private final Path scratch;
    private final CompileOptions options;
    private final Target target;
    private int count;

    /**
     * @param scratch a folder for executables; made if absent
     * @param options for every executable
     */
    BatchCompiler(Path scratch, CompileOptions options) {
        this(scratch, options, Target.LINUX_I386);
    }

    /** The same for a target. */
    BatchCompiler(Path scratch, CompileOptions options, Target target) {
        this.scratch = scratch;
        this.options = options;
        this.target = target;
    }

    @Override
    public Path compile(Path classes, List<String> mainClasses) {
        StringBuilder source = new StringBuilder(
                "package " + DISPATCHER + ";\npublic final class Main {\n"
                        + "    public static void main(String[] args) throws Throwable {\n"
                        + "        String[] rest = java.util.Arrays.copyOfRange(args, 1, args.length);\n        switch (args[0]) {\n");
        for (String mainClass : mainClasses) {
            source.append("            case \"").append(mainClass).append("\": ");
            source.append(mainClass).append(".main(rest); break;\n");
        }
        source.append("            default: System.out.println(\"no program \" + args[0]);\n        }\n    }\n}\n");
        Path own = scratch.resolve(DISPATCHER);
        Map<String, String> errors = JavaSources.compile(Map.of(DISPATCHER, source.toString()), List.of(classes), own);
        if (!errors.isEmpty()) {
            throw new IllegalStateException("the dispatcher does not compile: " + errors);
        }
        Path executable = scratch.resolve("batch" + count++);
        Toolchain.compileProgram(
                Toolchain.program(target, List.of(own, classes), DISPATCHER + ".Main", options),
                executable,
                CompileListener.NONE);
        return executable;
    }
}
