package skink.compiler.interp;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.tree.ClassNode;
import skink.compiler.world.World;

/** Test sources compiled in memory, as a world for the interpreter and as classes for HotSpot. */
final class GuestClasses {
    private final Map<String, byte[]> classes = new HashMap<>();

    private GuestClasses() {}

    /** Compiles sources given as name (without {@code .java}) and text, in one run of javac. */
    static GuestClasses compile(Map<String, String> sources) {
        GuestClasses result = new GuestClasses();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<JavaFileObject> units = new ArrayList<>();
        sources.forEach((name, text) -> units.add(new Source(name, text)));
        List<String> options = List.of("-XDstringConcat=inline", "-g", "-nowarn", "-proc:none");
        boolean good = compiler.getTask(null, result.new Output(compiler), null, options, null, units)
                .call();
        if (!good) {
            throw new IllegalArgumentException("the test's sources do not compile");
        }
        return result;
    }

    /** The text of a test program beside this class among the resources. */
    static String resource(String name) {
        try (InputStream in = GuestClasses.class.getResourceAsStream(name + ".java")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same classes but one, as if its file had been deleted. */
    GuestClasses without(String name) {
        GuestClasses result = new GuestClasses();
        result.classes.putAll(classes);
        result.classes.remove(name);
        return result;
    }

    /** All class files. */
    Map<String, byte[]> classFiles() {
        return classes;
    }

    /** Adds a class that javac did not write. */
    GuestClasses with(String name, byte[] bytes) {
        GuestClasses result = new GuestClasses();
        result.classes.putAll(classes);
        result.classes.put(name, bytes);
        return result;
    }

    World world() {
        return new World(name -> {
            byte[] bytes = bytes(name);
            if (bytes == null) {
                return null;
            }
            ClassNode node = new ClassNode();
            new ClassReader(bytes).accept(node, ClassReader.SKIP_FRAMES);
            return node;
        });
    }

    /** The class by a loader of its own, so that it is initialised anew. */
    Class<?> onHotSpot(String name) {
        try {
            return new ClassLoader(GuestClasses.class.getClassLoader()) {
                @Override
                protected Class<?> findClass(String className) throws ClassNotFoundException {
                    byte[] bytes = classes.get(className.replace('.', '/'));
                    if (bytes == null) {
                        throw new ClassNotFoundException(className);
                    }
                    return defineClass(className, bytes, 0, bytes.length);
                }
            }.loadClass(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private byte[] bytes(String name) {
        byte[] own = classes.get(name);
        if (own != null) {
            return own;
        }
        try (InputStream in = ClassLoader.getSystemResourceAsStream(name + ".class")) {
            return in == null ? null : in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String name, String text) {
            super(URI.create("string:///" + name + ".java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    private final class Output extends ForwardingJavaFileManager<JavaFileManager> {
        Output(JavaCompiler compiler) {
            super(compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8));
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
            return new SimpleJavaFileObject(URI.create("memory:///" + className.replace('.', '/')), kind) {
                @Override
                public OutputStream openOutputStream() {
                    return new ByteArrayOutputStream() {
                        @Override
                        public void close() {
                            classes.put(className.replace('.', '/'), toByteArray());
                        }
                    };
                }
            };
        }
    }
}
