package skink.compiler.ssa;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.objectweb.asm.Type;
import skink.compiler.fixture.Sources;
import skink.compiler.world.RuntimeMethods;
import skink.compiler.world.World;

/** Declarations, without bodies, of the run-time methods that compiled code calls: enough to build graphs. */
public final class RuntimeSources {
    private RuntimeSources() {}

    /** A world over these sources, the declarations, {@code skink.magic} and the running JDK's java.base. */
    public static World world(String... sources) {
        List<String> all = new ArrayList<>(List.of(sources));
        Map<String, StringBuilder> classes = new LinkedHashMap<>();
        for (RuntimeMethods entry : RuntimeMethods.values()) {
            String simpleName = entry.owner().substring(entry.owner().lastIndexOf('/') + 1);
            classes.computeIfAbsent(
                            simpleName, n -> new StringBuilder("package skink.runtime;\npublic class " + n + " {\n"))
                    .append(declaration(entry));
        }
        classes.values().forEach(text -> all.add(text + "}\n"));
        return Sources.world(all.toArray(String[]::new));
    }

    private static String declaration(RuntimeMethods entry) {
        Type[] parameters = Type.getArgumentTypes(entry.descriptor());
        String list = IntStream.range(0, parameters.length)
                .mapToObj(i -> parameters[i].getClassName() + " p" + i)
                .collect(Collectors.joining(", "));
        return "public static native " + Type.getReturnType(entry.descriptor()).getClassName() + " "
                + entry.methodName() + "(" + list + ");\n";
    }
}
