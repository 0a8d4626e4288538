package skink.images.differential;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import skink.compiler.driver.CompileOptions;
import skink.images.build.Toolchain;

/** Compiles many programs into one executable whose argument names the package of the one to run. */
final class BatchCompiler implements NativeEngine.ProgramCompiler {
    private static final String DISPATCHER = "dispatcher";

    private final Path scratch;
    private final boolean verify;
    private int count;

    BatchCompiler(Path scratch, boolean verify) {
        this.scratch = scratch;
        this.verify = verify;
    }

    @Override
    public Path compile(Path classes, List<String> packages) {
        StringBuilder source = new StringBuilder("package " + DISPATCHER + ";\npublic final class Main {\n"
                + "    public static void main(String[] args) {\n        switch (args[0]) {\n");
        for (String packageName : packages) {
            source.append("            case \"").append(packageName).append("\": ");
            source.append(packageName).append(".Main.main(new String[0]); break;\n");
        }
        source.append("            default: System.out.println(\"no program \" + args[0]);\n        }\n    }\n}\n");
        JavaSources.compile(Map.of(DISPATCHER, source.toString()), classes).ifPresent(error -> {
            throw new IllegalStateException("the dispatcher does not compile: " + error);
        });
        Path executable = scratch.resolve("batch" + count++);
        CompileOptions options = CompileOptions.defaults().withVerification(verify);
        Toolchain.compileProgram(List.of(classes), DISPATCHER + ".Main", executable, options);
        return executable;
    }
}
