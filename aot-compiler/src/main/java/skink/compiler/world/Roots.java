package skink.compiler.world;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Where execution can begin: the methods that are reachable before any code has been looked at.
 *
 * @param methods static methods, or methods whose receiver the assembler provides
 * @param withRuntime whether instructions reach the methods of the run-time system that {@link ImplicitCalls} tells
 */
public record Roots(Set<Method> methods, boolean withRuntime) {
    public Roots {
        methods = Collections.unmodifiableSet(new LinkedHashSet<>(methods));
    }

    public Roots(Collection<Method> methods) {
        this(new LinkedHashSet<>(methods), false);
    }

    /** These roots and the methods named as {@code java.name.of.Owner.method(descriptor)result}. */
    public Roots withNamed(World world, Collection<String> names) {
        Set<Method> all = new LinkedHashSet<>(methods);
        names.forEach(name -> all.add(named(world, name)));
        return new Roots(all, withRuntime);
    }

    /** These roots and the run-time methods that compiled code of this profile calls by itself. */
    public Roots withRuntimeMethods(World world, Profile profile) {
        Set<Method> all = new LinkedHashSet<>(methods);
        ImplicitCalls.ofAnyMethod(profile).forEach(entry -> all.add(entry.in(world)));
        return new Roots(all, true);
    }

    /** These roots and every method of the class that is marked {@code @EntryPoint}. */
    public Roots withEntryPoints(ClassType type) {
        Set<Method> all = new LinkedHashSet<>(methods);
        type.methods().stream().filter(m -> m.hasMagic("EntryPoint")).forEach(all::add);
        return new Roots(all, withRuntime);
    }

    /** The method named as {@code java.name.of.Owner.method(descriptor)result}. */
    public static Method named(World world, String name) {
        String compact = name.replace(" ", "");
        int parenthesis = compact.indexOf('(');
        int dot = compact.lastIndexOf('.', parenthesis);
        if (dot < 0 || parenthesis < 0) {
            throw new IllegalArgumentException("not of the form owner.method(descriptor)result: " + name);
        }
        ClassType owner = world.requireClass(compact.substring(0, dot).replace('.', '/'));
        String simple = compact.substring(dot + 1, parenthesis);
        Method method = world.resolveMethod(owner, simple, compact.substring(parenthesis));
        if (method == null) {
            throw new IllegalArgumentException("no method " + name);
        }
        return method;
    }

    /** The {@code static void main(String[])} of a class, as roots; empty if it has none. */
    public static Roots ofMain(ClassType type) {
        Method main = type.declaredMethod("main", "([Ljava/lang/String;)V");
        return new Roots(main == null || !main.isStatic() ? List.of() : new ArrayList<>(List.of(main)));
    }
}
