package skink.images.differential;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The oracle: this virtual machine, a class loader of its own for each program.
 *
 * <p>Standard output is replaced while a program runs, so engines of this kind must not run side by side.
 */
final class HotSpotEngine implements Engine {
    @Override
    public String name() {
        return "HotSpot";
    }

    @Override
    public Map<String, Behaviour> run(Path classes, List<String> packages) {
        Map<String, Behaviour> behaviours = new LinkedHashMap<>();
        for (String packageName : packages) {
            behaviours.put(packageName, runOne(classes, packageName));
        }
        return behaviours;
    }

    private static Behaviour runOne(Path classes, String packageName) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream saved = System.out;
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {classes.toUri().toURL()}, null)) {
            System.setOut(new PrintStream(bytes, false, StandardCharsets.UTF_8));
            Throwable uncaught = invokeMain(loader, packageName + ".Main");
            System.out.flush();
            String output = bytes.toString(StandardCharsets.UTF_8);
            return uncaught == null ? new Behaviour(output, 0, "") : Behaviour.ofUncaught(output, uncaught);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the class files in " + classes, e);
        } finally {
            System.setOut(saved);
        }
    }

    private static Throwable invokeMain(ClassLoader loader, String className) {
        try {
            Class.forName(className, true, loader)
                    .getMethod("main", String[].class)
                    .invoke(null, (Object) new String[0]);
            return null;
        } catch (InvocationTargetException e) {
            return e.getCause();
        } catch (Error e) {
            return e;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a generated program has no class " + className + " with a main method", e);
        }
    }
}
