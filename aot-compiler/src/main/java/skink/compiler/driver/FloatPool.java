package skink.compiler.driver;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import skink.compiler.frame.CompiledMethod;
import skink.compiler.link.Fragment;
import skink.compiler.link.Linker;
import skink.compiler.link.Relocation;
import skink.compiler.link.Symbol;
import skink.compiler.lir.FloatConstants;

/** The floating-point constants that code refers to by name, each once, in read-only data. */
final class FloatPool {
    private FloatPool() {}

    static void addTo(Linker linker, Iterable<CompiledMethod> code) {
        Set<String> names = new TreeSet<>();
        for (CompiledMethod method : code) {
            for (Relocation relocation : method.code().relocations()) {
                if (FloatConstants.isConstant(relocation.symbol().name())) {
                    names.add(relocation.symbol().name());
                }
            }
        }
        for (String name : names) {
            byte[] content = FloatConstants.contents(name);
            linker.section(".rodata")
                    .append(Fragment.of(Symbol.object(name).local(), content, content.length, List.of()));
        }
    }
}
