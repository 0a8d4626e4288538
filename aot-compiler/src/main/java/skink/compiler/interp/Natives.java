package skink.compiler.interp;

import java.util.HashMap;
import java.util.Map;
import skink.compiler.world.Method;

/**
 * The methods that the interpreter performs itself: native ones, and some whose bodies only make sense on the target.
 *
 * <p>The key is {@code owner.name+descriptor} with the owner's internal name. A method here is never interpreted and its
 * class is not initialised for the call.
 */
final class Natives {
    /** Arguments lie at {@code base} as in any call; the result is left there. */
    @FunctionalInterface
    interface Native {
        void run(Interpreter vm, int base);
    }

    private final Map<String, Native> table = new HashMap<>();

    Natives() {
        ObjectNatives.addTo(this);
        ClassNatives.addTo(this);
        NumberNatives.addTo(this);
        MagicNatives.addTo(this);
        RuntimeNatives.addTo(this);
        UnsafeNatives.addTo(this);
    }

    /** Adds a function of its arguments and of what the running initialiser may read. */
    Natives pure(String key, Native body) {
        table.put(key, body);
        return this;
    }

    /** Adds a method that must not run while building. */
    Natives impure(String key, Native body) {
        return pure(key, (vm, base) -> {
            if (vm.initializer.isBuilding()) {
                throw vm.refusal("I4: it calls " + key);
            }
            body.run(vm, base);
        });
    }

    Native find(Method method) {
        String owner = method.owner().internalName();
        Native body = table.get(owner + "." + method.name() + method.descriptor());
        if (body == null && owner.startsWith("skink/magic/")) {
            return missing(method);
        }
        return body;
    }

    /** What runs in place of a native method that is not in the table. */
    static Native missing(Method method) {
        return (vm, base) -> {
            if (vm.initializer.isBuilding()) {
                throw vm.refusal("I4: it calls the native method " + method.qualifiedName());
            }
            throw vm.exception("java/lang/UnsatisfiedLinkError", method.toString());
        };
    }
}
