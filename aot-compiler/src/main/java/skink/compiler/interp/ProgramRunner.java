package skink.compiler.interp;

import java.nio.charset.StandardCharsets;
import java.util.List;
import skink.compiler.world.Method;
import skink.compiler.world.World;

/**
 * Runs a whole program in the interpreter: the oracle of the differential tests that is neither HotSpot nor compiled code.
 *
 * <p>The program is started by the run-time system's own {@code skink.runtime.Start.runMain}, so uncaught exceptions are
 * reported by the same code as on the target.
 */
public final class ProgramRunner {
    private static final int UNCAUGHT_STATUS = 1;

    private ProgramRunner() {}

    /**
     * What a program did.
     *
     * @param output bytes written to standard output
     * @param errors bytes written to standard error
     * @param status its exit status
     */
    public record Result(byte[] output, byte[] errors, int status) {}

    /**
     * Runs {@code main}, a static method that takes a String array, with these arguments.
     *
     * @throws FuelExhausted if the program does not end within {@code fuel} instructions
     */
    public static Result run(World world, Method main, List<String> arguments, long fuel) {
        Interpreter vm = new Interpreter(world, new Natives(), Initializer.Policy.RUN_PROGRAM, fuel);
        vm.output = new HostOutput();
        vm.mainMethod = main;
        Method start = world.requireClass("skink/runtime/Start").declaredMethod("runMain", "([Ljava/lang/String;)I");
        int[] status = new int[1];
        Interpreter.onDeepStack(() -> status[0] = run(vm, start, arguments));
        return new Result(vm.output.standardOutput(), vm.output.standardError(), status[0]);
    }

    private static int run(Interpreter vm, Method start, List<String> arguments) {
        try {
            HeapArray array = vm.newArray(vm.types.ofDescriptor("[Ljava/lang/String;"), arguments.size());
            for (int i = 0; i < arguments.size(); i++) {
                ((Object[]) array.data)[i] = vm.strings.make(arguments.get(i));
            }
            vm.callGuest(start, array);
            return (int) vm.prims[vm.top()];
        } catch (ProgramExit exit) {
            return exit.status();
        } catch (GuestThrow thrown) {
            String text = "the report of an exception failed with " + thrown.throwable().info + "\n";
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            vm.output.write(2, bytes, 0, bytes.length);
            return UNCAUGHT_STATUS;
        }
    }
}
