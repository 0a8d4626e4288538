package skink.compiler.backend;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import skink.compiler.fixture.Sources;

/** Runs the static methods of a Java source on the JVM of the test. */
final class HotSpot {
    private final Class<?> type;

    HotSpot(String className, String source) {
        Map<String, byte[]> files = Sources.classFiles(List.of(), source);
        ClassLoader loader = new ClassLoader(HotSpot.class.getClassLoader()) {
            @Override
            protected Class<?> findClass(String name) throws ClassNotFoundException {
                byte[] bytes = files.get(name.replace('.', '/'));
                if (bytes == null) {
                    throw new ClassNotFoundException(name);
                }
                return defineClass(name, bytes, 0, bytes.length);
            }
        };
        try {
            type = loader.loadClass(className);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    Method[] methods() {
        return type.getDeclaredMethods();
    }

    /** The result, or the exception that was thrown. */
    Object call(String name, Object... arguments) {
        Method method = Arrays.stream(type.getDeclaredMethods())
                .filter(m -> m.getName().equals(name))
                .findFirst()
                .orElseThrow();
        method.setAccessible(true);
        try {
            return method.invoke(null, arguments);
        } catch (InvocationTargetException e) {
            return e.getCause();
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }
}
