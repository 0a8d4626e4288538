package skink.compiler.driver;

import java.util.List;
import skink.compiler.link.Fragment;
import skink.compiler.link.Linker;
import skink.compiler.link.Relocation;
import skink.compiler.link.Symbol;
import skink.compiler.world.Method;

/** Second names for methods that assembler routines call: a jump that carries the name. */
final class EntryPoints {
    /** The name under which the run-time system calls the user's main method. */
    private static final String MAIN = "skink_main";

    private static final byte JUMP_NEAR = (byte) 0xE9;
    private static final int ALIGNMENT = 16;

    private EntryPoints() {}

    /** Names every reachable {@code @EntryPoint} method, and {@code main} unless it is null. */
    static void add(Linker linker, Iterable<Method> reachable, Method main) {
        if (main != null) {
            linker.section(".text").append(jump(MAIN, main.symbol()));
        }
        for (Method method : reachable) {
            String name = method.magicValue("EntryPoint");
            if (name != null) {
                linker.section(".text").append(jump(name, method.symbol()));
            }
        }
    }

    private static Fragment jump(String name, String target) {
        byte[] code = {JUMP_NEAR, 0, 0, 0, 0};
        // The processor counts from the end of the instruction, 4 bytes behind the field.
        Relocation distance = new Relocation(1, Relocation.Kind.REL32, Symbol.function(target), -4);
        return Fragment.of(Symbol.function(name), code, ALIGNMENT, List.of(distance));
    }
}
