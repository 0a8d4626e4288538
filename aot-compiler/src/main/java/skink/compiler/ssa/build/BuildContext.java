package skink.compiler.ssa.build;

import skink.compiler.ssa.StaticTypes;
import skink.compiler.world.ArrayType;
import skink.compiler.world.BuildHeap;
import skink.compiler.world.ClosedWorld;
import skink.compiler.world.JavaType;
import skink.compiler.world.Profile;
import skink.compiler.world.World;

/** What a builder is given: the closed world, the heap that build-time code left, the rules in force. */
record BuildContext(ClosedWorld closed, BuildHeap heap, Profile profile) {
    World world() {
        return closed.world();
    }

    boolean isKernel() {
        return profile == Profile.KERNEL;
    }

    /** Whether arrays of a type that differs from {@code type}, but may be assigned to it, can exist. */
    boolean hasSubtypeArrays(ArrayType type) {
        if (StaticTypes.isAlwaysExact(type)) {
            return false;
        }
        for (JavaType instantiated : closed.instantiatedTypes()) {
            if (instantiated instanceof ArrayType
                    && instantiated != type
                    && StaticTypes.isSubtype(instantiated, type)) {
                return true;
            }
        }
        return false;
    }
}
