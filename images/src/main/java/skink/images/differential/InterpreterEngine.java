package skink.images.differential;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import skink.compiler.driver.CompileOptions;
import skink.compiler.driver.CompileRequest;
import skink.compiler.driver.InterpretedPrograms;
import skink.compiler.driver.LinuxI386;
import skink.compiler.interp.FuelExhausted;
import skink.compiler.interp.ProgramRunner;
import skink.images.build.GuestClasses;

/**
 * The compiler's build-time interpreter as an engine: our class library and substitutions, but no compiled code.
 *
 * <p>A program that does not end within {@link #FUEL} instructions differs from the oracle, which has ended.
 */
final class InterpreterEngine implements Engine {
    private static final long FUEL = 10_000_000_000L;
    /** The status of such a program; no process ends with it. */
    private static final int UNENDED = -1;

    @Override
    public String name() {
        return "the build-time interpreter";
    }

    @Override
    public Map<String, Behaviour> run(Path classes, List<String> packages) {
        CompileRequest request = new CompileRequest(
                new LinuxI386(), List.of(classes), GuestClasses.base(), null, CompileOptions.defaults());
        Map<String, Behaviour> behaviours = new LinkedHashMap<>();
        try (InterpretedPrograms programs = new InterpretedPrograms(request)) {
            for (String packageName : packages) {
                behaviours.put(packageName, behaviour(programs, packageName));
            }
        }
        return behaviours;
    }

    private static Behaviour behaviour(InterpretedPrograms programs, String packageName) {
        try {
            ProgramRunner.Result result = programs.run(packageName + ".Main", List.of(), FUEL);
            String output = new String(result.output(), StandardCharsets.UTF_8);
            String errors = new String(result.errors(), StandardCharsets.UTF_8);
            return Behaviour.ofProcess(output, errors, result.status());
        } catch (FuelExhausted e) {
            return Behaviour.ofProcess("", e.getMessage(), UNENDED);
        }
    }
}
