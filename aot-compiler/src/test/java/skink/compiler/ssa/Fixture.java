package skink.compiler.ssa;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.tree.ClassNode;
import skink.compiler.world.World;

/**
 * Names for graphs in tests: the classes of the test class path, and a few members of every shape.
 *
 * <p>{@code Fixture.parse("graph skink/compiler/ssa/Fixture.ii(I)I ...")} is the usual way to a graph.
 */
public class Fixture {
    public static int counter;
    public static Object global;
    public int i;
    public long j;
    public double d;
    public Object o;
    public volatile int shared;
    public final int fixed = counter;
    public final long fixedLong = counter;
    public final Object fixedObject = global;

    /** A world over the class path of the tests, without substitutions. */
    public static World world() {
        return new World(Fixture::read);
    }

    /** Parses a graph whose names are those of a fresh {@link #world()}. */
    public static Graph parse(String text) {
        return GraphParser.parse(text, Names.of(world()));
    }

    private static ClassNode read(String internalName) {
        try (InputStream in = ClassLoader.getSystemResourceAsStream(internalName + ".class")) {
            if (in == null) {
                return null;
            }
            ClassNode node = new ClassNode();
            new ClassReader(in).accept(node, ClassReader.SKIP_FRAMES);
            return node;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static void v() {}

    public static int ii(int a) {
        return a;
    }

    public static int iii(int a, int b) {
        return a + b;
    }

    public static long jj(long a) {
        return a;
    }

    public static long jjj(long a, long b) {
        return a + b;
    }

    public static double ddd(double a, double b) {
        return a + b;
    }

    public static float fff(float a, float b) {
        return a + b;
    }

    public static int[] arrays(int[] a, int i, Object o) {
        return a;
    }

    public static int array(int[] a, int i) {
        return a[i];
    }

    public static Object objects(Object a, Object b) {
        return a;
    }

    public static int fixtures(Fixture a, Fixture b) {
        return a.i;
    }

    public int virtual(int a) {
        return a;
    }
}
