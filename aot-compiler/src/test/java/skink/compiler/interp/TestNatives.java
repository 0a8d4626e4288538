package skink.compiler.interp;

import java.util.function.LongFunction;
import skink.compiler.world.ClassType;

/** Natives with which common classes of an unsubstituted java.base run, for tests without the run-time system. */
final class TestNatives {
    private TestNatives() {}

    static Natives withPlainJdk() {
        Natives natives = new Natives();
        for (String empty : new String[] {
            "jdk/internal/misc/VM.initialize()V",
            "jdk/internal/misc/Unsafe.registerNatives()V",
            "java/lang/System.registerNatives()V",
            "java/lang/Throwable.fillInStackTrace(I)Ljava/lang/Throwable;",
            "jdk/internal/misc/CDS.initializeFromArchive(Ljava/lang/Class;)V"
        }) {
            natives.pure(empty, (vm, b) -> {});
        }
        for (String one : new String[] {
            "jdk/internal/misc/Unsafe.arrayBaseOffset0(Ljava/lang/Class;)I",
            "jdk/internal/misc/Unsafe.arrayIndexScale0(Ljava/lang/Class;)I",
            "jdk/internal/misc/CDS.isDumpingClassList0()Z",
            "jdk/internal/misc/CDS.isDumpingArchive0()Z",
            "jdk/internal/misc/CDS.isSharingEnabled0()Z",
            "jdk/internal/misc/CDS.getRandomSeedForDumping()J"
        }) {
            natives.pure(one, (vm, b) -> vm.prims[b] = 1);
        }
        natives.pure(
                "jdk/internal/misc/VM.getSavedProperty(Ljava/lang/String;)Ljava/lang/String;",
                (vm, b) -> vm.refs[b] = null);
        natives.pure(
                "java/security/AccessController.doPrivileged(Ljava/security/PrivilegedAction;)Ljava/lang/Object;",
                (vm, b) -> {
                    TypeInfo type = ((GuestObject) vm.refs[b]).info;
                    vm.callGuest(((ClassType) type.type).declaredMethod("run", "()Ljava/lang/Boolean;"), vm.refs[b]);
                    vm.refs[b] = vm.refs[vm.top()];
                });
        natives.pure(
                "java/lang/Throwable.getStackTrace()[Ljava/lang/StackTraceElement;",
                (vm, b) -> vm.refs[b] = vm.newArray(vm.types.ofDescriptor("[Ljava/lang/StackTraceElement;"), 0));
        natives.pure("java/lang/Boolean.getBoolean(Ljava/lang/String;)Z", (vm, b) -> vm.prims[b] = 0);
        text(natives, "java/lang/Double.toString(D)Ljava/lang/String;", v -> "" + Double.longBitsToDouble(v));
        text(natives, "java/lang/Float.toString(F)Ljava/lang/String;", v -> "" + Float.intBitsToFloat((int) v));
        text(natives, "java/lang/String.valueOf(D)Ljava/lang/String;", v -> "" + Double.longBitsToDouble(v));
        append(natives, "D", v -> "" + Double.longBitsToDouble(v));
        append(natives, "F", v -> "" + Float.intBitsToFloat((int) v));
        natives.pure(
                "java/lang/Double.parseDouble(Ljava/lang/String;)D",
                (vm, b) -> vm.prims[b] = Double.doubleToRawLongBits(Double.parseDouble(vm.strings.read(vm.refs[b]))));
        return natives;
    }

    private static void text(Natives natives, String key, LongFunction<String> toText) {
        natives.pure(key, (vm, b) -> vm.refs[b] = vm.strings.make(toText.apply(vm.prims[b])));
    }

    private static void append(Natives natives, String kind, LongFunction<String> toText) {
        natives.pure("java/lang/StringBuilder.append(" + kind + ")Ljava/lang/StringBuilder;", (vm, b) -> {
            ClassType builder = vm.types.world().requireClass("java/lang/StringBuilder");
            vm.callGuest(
                    builder.declaredMethod("append", "(Ljava/lang/String;)Ljava/lang/StringBuilder;"),
                    vm.refs[b],
                    vm.strings.make(toText.apply(vm.prims[b + 1])));
        });
    }
}
