package skink.programs.conformance.ch09interfaces;

import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.ArrayList;
import java.util.List;

/** 9.6, 9.7: annotations everywhere, also on types, change nothing. */
@AnnotationsAreInert.Info(
        value = 3,
        names = {"a", "b"},
        type = String.class,
        nested = @AnnotationsAreInert.Tag("t"))
public final class AnnotationsAreInert {
    private AnnotationsAreInert() {}

    @Retention(RetentionPolicy.RUNTIME)
    @interface Info {
        int value() default 1;

        String[] names() default {};

        Class<?> type() default Object.class;

        Tag nested() default @Tag("default");
    }

    @Retention(RetentionPolicy.CLASS)
    @Repeatable(Tags.class)
    @interface Tag {
        String value();
    }

    @interface Tags {
        Tag[] value();
    }

    @Target({ElementType.TYPE_USE, ElementType.TYPE_PARAMETER})
    @Retention(RetentionPolicy.RUNTIME)
    @interface NonNull {}

    @Tag("one")
    @Tag("two")
    private static int field = 5;

    @Deprecated
    @Info
    private static <@NonNull T extends @NonNull Object> @NonNull T same(@NonNull @Tag("p") T t) {
        @Tag("local")
        @NonNull
        T copy = (@NonNull T) t;
        return copy;
    }

    @FunctionalInterface
    interface Maker<T> {
        T make() throws @NonNull IllegalStateException;
    }

    public static void main(final @Tag("args") String[] args) {
        List<@NonNull String> list = new @NonNull ArrayList<@NonNull String>();
        list.add(same("s"));
        @NonNull String @NonNull [] array = new @NonNull String @NonNull [2];
        array[0] = list.get(0);
        Maker<@NonNull Integer> m = () -> field;
        System.out.println(array[0] + array.length + m.make() + (list instanceof @NonNull ArrayList));
        try {
            throw new IllegalStateException("x");
        } catch (@NonNull IllegalStateException e) {
            System.out.println(e.getMessage());
        }
    }
}
