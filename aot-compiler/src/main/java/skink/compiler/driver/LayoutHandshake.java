package skink.compiler.driver;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import skink.compiler.diag.CompileError;
import skink.compiler.subset.Rule;
import skink.compiler.world.ClassType;
import skink.compiler.world.ObjectModel;
import skink.compiler.world.World;

/** Compiler and run-time system must agree on how objects lie in memory: every constant of both object models is equal. */
final class LayoutHandshake {
    private static final String RUNTIME_MODEL = "skink/runtime/ObjectModel";

    private LayoutHandshake() {}

    /** Refuses a run-time system whose object model differs from ours, naming each difference. */
    static void require(World world) {
        ClassType runtime = world.requireClass(RUNTIME_MODEL);
        List<String> differences = new ArrayList<>();
        for (Field constant : ObjectModel.class.getFields()) {
            var theirs = runtime.declaredField(constant.getName(), "I");
            Object value = theirs == null ? "missing" : theirs.node().value;
            if (!valueOf(constant).equals(value)) {
                differences.add(constant.getName() + " is " + valueOf(constant) + " here and " + value + " there");
            }
        }
        if (!differences.isEmpty()) {
            throw new CompileError(Rule.RUNTIME_LAYOUT.at("ObjectModel.java", 0, String.join(", ", differences)));
        }
    }

    private static Object valueOf(Field constant) {
        try {
            return constant.getInt(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("a constant of the object model is not public: " + constant, e);
        }
    }
}
