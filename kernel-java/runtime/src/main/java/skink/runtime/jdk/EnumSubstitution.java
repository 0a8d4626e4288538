package skink.runtime.jdk;

import java.util.Objects;
import skink.magic.Substitution;

/** {@code Enum.valueOf} over the constants that the enum's initialiser registered. */
@Substitution(target = "java.lang.Enum")
final class EnumSubstitution {
    public static <T extends Enum<T>> T valueOf(Class<T> enumClass, String name) {
        Objects.requireNonNull(enumClass);
        if (name == null) {
            throw new NullPointerException("Name is null");
        }
        Object self = enumClass;
        Object[] constants = ((ClassSubstitution<?>) self).getEnumConstantsShared();
        if (constants != null) {
            for (Object constant : constants) {
                if (((Enum<?>) constant).name().equals(name)) {
                    return enumClass.cast(constant);
                }
            }
        }
        throw new IllegalArgumentException("No enum constant " + canonical(enumClass.getName()) + "." + name);
    }

    /** Member classes are written with dots. */
    private static String canonical(String name) {
        return name.replace('$', '.');
    }
}
