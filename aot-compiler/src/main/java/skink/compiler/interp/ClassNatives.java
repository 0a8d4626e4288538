package skink.compiler.interp;

import skink.compiler.world.ClassType;
import skink.compiler.world.Method;
import skink.compiler.world.PrimitiveType;

/** Natives of {@code java.lang.Class}: what type data can answer. */
final class ClassNatives {
    private static final String CLASS = "java/lang/Class.";

    private ClassNatives() {}

    static void addTo(Natives natives) {
        natives.pure(CLASS + "registerNatives()V", (vm, b) -> {})
                .pure(CLASS + "desiredAssertionStatus()Z", (vm, b) -> vm.prims[b] = 0)
                .pure(CLASS + "desiredAssertionStatus0(Ljava/lang/Class;)Z", (vm, b) -> vm.prims[b] = 0)
                .pure(CLASS + "getPrimitiveClass(Ljava/lang/String;)Ljava/lang/Class;", ClassNatives::primitive)
                .pure(
                        CLASS + "isArray()Z",
                        (vm, b) -> vm.prims[b] = bit(type(vm, b).isArray()))
                .pure(
                        CLASS + "isPrimitive()Z",
                        (vm, b) -> vm.prims[b] = bit(!type(vm, b).type.isReference()))
                .pure(
                        CLASS + "isInterface()Z",
                        (vm, b) -> vm.prims[b] = bit(type(vm, b).type instanceof ClassType c && c.isInterface()))
                .pure(CLASS + "isEnum()Z", (vm, b) -> vm.prims[b] = bit(isEnum(type(vm, b))))
                .pure(
                        CLASS + "isInstance(Ljava/lang/Object;)Z",
                        (vm, b) -> vm.prims[b] = bit(vm.isInstance(vm.refs[b + 1], type(vm, b))))
                .pure(
                        CLASS + "isAssignableFrom(Ljava/lang/Class;)Z",
                        (vm, b) ->
                                vm.prims[b] = bit(vm.typeOfClass(vm.refs[b + 1]).isSubtypeOf(type(vm, b))))
                .pure(CLASS + "getComponentType()Ljava/lang/Class;", ClassNatives::componentType)
                .pure(CLASS + "getSuperclass()Ljava/lang/Class;", ClassNatives::superclass)
                .pure(
                        CLASS + "getName()Ljava/lang/String;",
                        (vm, b) -> vm.refs[b] = vm.strings.literal(type(vm, b).binaryName()))
                .pure(
                        CLASS + "getSimpleName()Ljava/lang/String;",
                        (vm, b) -> vm.refs[b] = vm.strings.literal(ClassObjects.simpleName(type(vm, b))))
                .pure(CLASS + "getCanonicalName()Ljava/lang/String;", (vm, b) -> {
                    String name = ClassObjects.canonicalName(type(vm, b));
                    vm.refs[b] = name == null ? null : vm.strings.literal(name);
                })
                .pure(
                        CLASS + "getTypeName()Ljava/lang/String;",
                        (vm, b) ->
                                vm.refs[b] = vm.strings.literal(type(vm, b).type.javaName()))
                .pure(
                        CLASS + "getPackageName()Ljava/lang/String;",
                        (vm, b) -> vm.refs[b] = vm.strings.literal(packageName(type(vm, b))))
                .pure(CLASS + "componentType()Ljava/lang/Class;", ClassNatives::componentType)
                .pure(CLASS + "registerEnum(Ljava/lang/Class;[Ljava/lang/Enum;)V", ClassObjects::registerEnum)
                .pure(CLASS + "getEnumConstantsShared()[Ljava/lang/Object;", ClassNatives::enumConstants);
    }

    private static TypeInfo type(Interpreter vm, int b) {
        return vm.typeOfClass(vm.refs[b]);
    }

    private static long bit(boolean value) {
        return value ? 1 : 0;
    }

    private static boolean isEnum(TypeInfo type) {
        return type.type instanceof ClassType c
                && c.isEnum()
                && c.superClass().internalName().equals("java/lang/Enum");
    }

    private static void primitive(Interpreter vm, int b) {
        String name = vm.strings.read(vm.refs[b]);
        for (PrimitiveType type : PrimitiveType.ALL) {
            if (type.javaName().equals(name)) {
                vm.refs[b] = vm.classObject(vm.types.of(type));
                return;
            }
        }
        throw vm.exception("java/lang/IllegalArgumentException", name);
    }

    private static void componentType(Interpreter vm, int b) {
        TypeInfo type = type(vm, b);
        vm.refs[b] = type.isArray() ? vm.classObject(type.element) : null;
    }

    private static String packageName(TypeInfo type) {
        TypeInfo element = type;
        while (element.isArray()) {
            element = element.element;
        }
        String name = element.type.javaName();
        return element.type.isReference() ? name.substring(0, Math.max(0, name.lastIndexOf('.'))) : "java.lang";
    }

    private static void superclass(Interpreter vm, int b) {
        TypeInfo type = type(vm, b);
        boolean none = type.superType == null || type.type instanceof ClassType c && c.isInterface();
        vm.refs[b] = none ? null : vm.classObject(type.superType);
    }

    private static void enumConstants(Interpreter vm, int b) {
        TypeInfo type = type(vm, b);
        if (!isEnum(type)) {
            vm.refs[b] = null;
            return;
        }
        Method values = ((ClassType) type.type).declaredMethod("values", "()[" + type.type.descriptor());
        vm.initializer.ensure(type);
        vm.callGuest(values);
        vm.refs[b] = vm.refs[vm.top()];
    }
}
