package skink.runtime.jdk;

import skink.magic.Address;
import skink.magic.Substitution;
import skink.runtime.BuildOptions;
import skink.runtime.TypeDescriptor;
import skink.runtime.Types;

/**
 * {@code Class}: what the type section can tell.
 *
 * <p>The compiler makes one object per described type in the image and fills the first six fields. Everything that needs
 * to find members by name at run time is missing, so that a program which reaches it is refused when it is compiled.
 */
@Substitution(target = "java.lang.Class", mode = Substitution.Mode.WHOLE)
final class ClassSubstitution<T> {
    private static final int ACC_INTERFACE = 0x200;
    private static final int ACC_SYNTHETIC = 0x1000;
    private static final int ACC_ANNOTATION = 0x2000;
    private static final int ACC_ENUM = 0x4000;

    /** As {@code getName} gives it; set by the compiler. */
    private String name = "";
    /** The type descriptor; set by the compiler. */
    private Address type = Address.zero();
    /** Access flags as the class file has them; set by the compiler. */
    private int modifiers;
    /** Where the simple name begins in {@link #name}; its length for an anonymous class; set by the compiler. */
    private int simpleNameStart;
    /**
     * Bit i: the dollar sign in {@link #name} before which i others are stands for nesting, not for itself; -1 for a class
     * without a canonical name; set by the compiler.
     */
    private int nestingDollars;
    /** Whether the class directly implements {@code Comparable} of itself; set by the compiler. */
    private boolean comparesToItself;
    /** The constants of an enum whose initialiser has run; null otherwise. */
    private Object[] enumConstants;

    private ClassSubstitution() {}

    /** Called at the end of an enum's initialiser. */
    static void registerEnum(Class<?> enumClass, Enum<?>[] constants) {
        Object self = enumClass;
        ((ClassSubstitution<?>) self).enumConstants = constants;
    }

    /** The class of a primitive type; known when the program is compiled. */
    static native Class<?> getPrimitiveClass(String name);

    /** The descriptor of {@code type}. */
    static Address descriptorOf(Class<?> type) {
        Object self = type;
        return ((ClassSubstitution<?>) self).type;
    }

    /**
     * What {@code HashMap} asks about a key, which may be null, before it compares keys of equal hash: its class if it
     * compares to itself.
     */
    static Class<?> comparableClassFor(Object key) {
        if (key == null) {
            return null;
        }
        Object type = key.getClass();
        return ((ClassSubstitution<?>) type).comparesToItself ? key.getClass() : null;
    }

    public String getName() {
        return name;
    }

    public String getTypeName() {
        if (!isArray()) {
            return name;
        }
        return TypeDescriptor.classObject(TypeDescriptor.element(type))
                .getTypeName()
                .concat("[]"); // no builder in every program
    }

    public String getSimpleName() {
        if (isArray()) {
            return TypeDescriptor.classObject(TypeDescriptor.element(type)).getSimpleName() + "[]";
        }
        return name.substring(simpleNameStart);
    }

    /** The name as in source; null for a class that has none: local, anonymous, or inside such a one. */
    public String getCanonicalName() {
        if (isArray()) {
            String element =
                    TypeDescriptor.classObject(TypeDescriptor.element(type)).getCanonicalName();
            return element == null ? null : element + "[]";
        }
        if (nestingDollars == -1) {
            return null;
        }
        StringBuilder canonical = new StringBuilder(name.length());
        int dollars = nestingDollars;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c == '$') {
                c = (dollars & 1) == 0 ? '$' : '.';
                dollars >>= 1;
            }
            canonical.append(c);
        }
        return canonical.toString();
    }

    public String getPackageName() {
        if (isArray()) {
            return TypeDescriptor.classObject(TypeDescriptor.element(type)).getPackageName();
        }
        if (isPrimitive()) {
            return "java.lang";
        }
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(0, dot);
    }

    @Override
    public String toString() {
        String kind = isInterface() ? "interface " : isPrimitive() ? "" : "class ";
        return kind + name;
    }

    public int getModifiers() {
        return modifiers;
    }

    public boolean isInstance(Object object) {
        return object != null && !isPrimitive() && Types.isInstance(object, type);
    }

    public boolean isAssignableFrom(Class<?> other) {
        return Types.isSubtype(descriptorOf(other), type);
    }

    @SuppressWarnings("unchecked")
    public T cast(Object object) {
        if (object != null && !isInstance(object)) {
            throw new ClassCastException("Cannot cast " + object.getClass().getName() + " to " + name);
        }
        return (T) object;
    }

    /** This class, if it is {@code other} or a subtype of it. */
    @SuppressWarnings("unchecked")
    public <U> Class<? extends U> asSubclass(Class<U> other) {
        Object self = this;
        if (!other.isAssignableFrom((Class<?>) self)) {
            throw new ClassCastException(toString());
        }
        return (Class<? extends U>) self;
    }

    public boolean isInterface() {
        return (modifiers & ACC_INTERFACE) != 0;
    }

    public boolean isAnnotation() {
        return (modifiers & ACC_ANNOTATION) != 0;
    }

    public boolean isSynthetic() {
        return (modifiers & ACC_SYNTHETIC) != 0;
    }

    public boolean isEnum() {
        return (modifiers & ACC_ENUM) != 0 && getSuperclass() == (Object) Enum.class;
    }

    public boolean isRecord() {
        return getSuperclass() == (Object) Record.class;
    }

    public boolean isArray() {
        return TypeDescriptor.isArray(type);
    }

    public boolean isPrimitive() {
        return TypeDescriptor.isPrimitive(type);
    }

    public boolean isAnonymousClass() {
        return simpleNameStart == name.length();
    }

    public boolean isHidden() {
        return false;
    }

    public Class<?> getComponentType() {
        return isArray() ? TypeDescriptor.classObject(TypeDescriptor.element(type)) : null;
    }

    public Class<?> componentType() {
        return getComponentType();
    }

    /** The superclass; {@code Object} for an array, null for {@code Object}, interfaces and primitive types. */
    public Class<? super T> getSuperclass() {
        if (isArray()) {
            return objectClass();
        }
        Address superType = TypeDescriptor.superType(type);
        return isInterface() || superType.isZero() ? null : superClass(superType);
    }

    @SuppressWarnings("unchecked")
    private static <S> Class<S> superClass(Address superType) {
        return (Class<S>) TypeDescriptor.classObject(superType);
    }

    @SuppressWarnings("unchecked")
    private static <S> Class<S> objectClass() {
        return (Class<S>) Object.class;
    }

    public ClassLoader getClassLoader() {
        return null;
    }

    ClassLoader getClassLoader0() {
        return null;
    }

    public boolean desiredAssertionStatus() {
        return BuildOptions.assertions;
    }

    /** The constants in order, a new array; null if this is no enum, or one that nobody has used yet. */
    @SuppressWarnings("unchecked")
    public T[] getEnumConstants() {
        return enumConstants == null ? null : (T[]) enumConstants.clone();
    }

    @SuppressWarnings("unchecked")
    T[] getEnumConstantsShared() {
        return (T[]) enumConstants;
    }
}
