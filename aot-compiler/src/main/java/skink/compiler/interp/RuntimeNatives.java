package skink.compiler.interp;

import java.util.ArrayList;
import java.util.List;
import skink.compiler.world.ClassType;
import skink.compiler.world.Method;

/** The edge of Skink's own run-time system: the host under a program, and stack traces. */
final class RuntimeNatives {
    private static final String HOST = "skink/runtime/HostIo.";
    private static final String ELEMENT = "java/lang/StackTraceElement";
    private static final String ELEMENT_CONSTRUCTOR =
            "(Ljava/lang/String;Ljava/lang/String;Ljava/lang/String;Ljava/lang/String;Ljava/lang/String;"
                    + "Ljava/lang/String;I)V";
    private static final int MAX_FRAMES = 1024;
    /** An answer to questions about a heap that the interpreter does not have. */
    private static final long SOME_HEAP_BYTES = 64L << 20;

    private RuntimeNatives() {}

    static void addTo(Natives natives) {
        natives.impure(HOST + "write(I[BII)I", RuntimeNatives::write)
                .impure(HOST + "read(I[BII)I", RuntimeNatives::read)
                .impure(HOST + "isTerminal(I)Z", (vm, b) -> vm.prims[b] = 0)
                .impure(HOST + "exit(I)V", (vm, b) -> {
                    throw new ProgramExit((int) vm.prims[b]);
                })
                .impure(HOST + "currentTimeMillis()J", (vm, b) -> vm.prims[b] = System.currentTimeMillis())
                .impure(HOST + "nanoTime()J", (vm, b) -> vm.prims[b] = System.nanoTime())
                .impure(HOST + "sleep(J)V", (vm, b) -> {})
                .impure("skink/runtime/Process.collect()V", (vm, b) -> {})
                .impure("skink/runtime/Process.usedBytes()J", (vm, b) -> vm.prims[b] = SOME_HEAP_BYTES / 2)
                .impure("skink/runtime/Process.totalBytes()J", (vm, b) -> vm.prims[b] = SOME_HEAP_BYTES)
                .impure("skink/runtime/Stubs.main([Ljava/lang/String;)V", RuntimeNatives::main)
                .pure("skink/runtime/IdentityHash.of(Ljava/lang/Object;)I", ObjectNatives::identityHash)
                .pure("skink/runtime/StackTraces.capture()[I", RuntimeNatives::capture)
                .pure(
                        "skink/runtime/StackTraces.decode([ILjava/lang/Class;)[Ljava/lang/StackTraceElement;",
                        RuntimeNatives::decode);
    }

    private static void main(Interpreter vm, int b) {
        vm.initializer.ensure(vm.types.of(vm.mainMethod.owner()));
        vm.callGuest(vm.mainMethod, vm.refs[b]);
    }

    /** Reads nothing: an interpreted program has no input. */
    private static void read(Interpreter vm, int b) {
        vm.prims[b] = 0;
    }

    private static void write(Interpreter vm, int b) {
        HeapArray data = vm.nonNullArray(vm.refs[b + 1]);
        vm.prims[b] =
                vm.output.write((int) vm.prims[b], (byte[]) data.data, (int) vm.prims[b + 2], (int) vm.prims[b + 3]);
    }

    /** Notes the active frames, innermost first, as numbers that {@code decode} understands. */
    private static void capture(Interpreter vm, int b) {
        List<StackTrace.Frame> frames = vm.stackTrace().frames();
        int count = Math.min(frames.size(), MAX_FRAMES);
        HeapArray numbers = vm.newArray(vm.types.ofDescriptor("[I"), count);
        for (int i = 0; i < count; i++) {
            ((int[]) numbers.data)[i] = vm.traces.numberOf(frames.get(i));
        }
        vm.initializer.noteTrace();
        vm.refs[b] = numbers;
    }

    private static void decode(Interpreter vm, int b) {
        List<StackTrace.Frame> shown = new ArrayList<>();
        if (vm.refs[b] instanceof HeapArray numbers) {
            TypeInfo thrown = vm.typeOfClass(vm.refs[b + 1]);
            boolean making = true;
            for (int number : (int[]) numbers.data) {
                StackTrace.Frame frame = vm.traces.frame(number);
                making = making && frame.isMaking(thrown);
                if (!making && !frame.isHidden()) {
                    shown.add(frame);
                }
            }
        }
        HeapArray elements = vm.newArray(vm.types.ofDescriptor("[L" + ELEMENT + ";"), shown.size());
        for (int i = 0; i < shown.size(); i++) {
            ((Object[]) elements.data)[i] = element(vm, shown.get(i));
        }
        vm.refs[b] = elements;
    }

    private static HeapObject element(Interpreter vm, StackTrace.Frame frame) {
        TypeInfo type = vm.types.named(ELEMENT);
        vm.initializer.ensure(type);
        HeapObject element = vm.newObject(type);
        Method method = frame.method();
        String className = method.owner().javaName();
        String file = method.owner().sourceFile();
        boolean substituted = file != null && file.endsWith("Substitution.java");
        int line = substituted ? -2 : frame.line() == 0 ? -1 : frame.line();
        Method constructor = ((ClassType) type.type).declaredMethod("<init>", ELEMENT_CONSTRUCTOR);
        int base = vm.top();
        vm.refs[base] = element;
        vm.refs[base + 1] = null;
        vm.refs[base + 2] = CastText.isInJavaBase(className) ? vm.strings.make("java.base") : null;
        vm.refs[base + 3] = null;
        vm.refs[base + 4] = vm.strings.make(className);
        vm.refs[base + 5] = vm.strings.make(method.name());
        vm.refs[base + 6] = file == null || substituted ? null : vm.strings.make(file);
        vm.prims[base + 7] = line;
        vm.call(vm.codeOf(constructor), base);
        return element;
    }
}
