package skink.compiler.subset;

import java.util.List;
import java.util.Map;
import skink.compiler.diag.Diagnostic;
import skink.compiler.world.AnalyzedWorld;
import skink.compiler.world.Bytecode;
import skink.compiler.world.ClassType;
import skink.compiler.world.JavaType;
import skink.compiler.world.LeftOut;
import skink.compiler.world.Method;
import skink.compiler.world.Unresolved;

/** Names that lead nowhere, natives without a body, finalizers: what the world lacks, and which rule says so. */
final class LibraryRules {
    private static final String OBJECT = "java.lang.Object";

    /** Longest prefix of the qualified name first; the order of the list decides. */
    private static final List<Map.Entry<String, Rule>> AREAS = List.of(
            Map.entry("java.lang.Object.wait", Rule.WAIT_NOTIFY),
            Map.entry("java.lang.Object.notify", Rule.WAIT_NOTIFY),
            Map.entry("java.lang.Class.forName", Rule.CLASS_LOADING),
            Map.entry("java.lang.Class.", Rule.REFLECTION),
            Map.entry("java.lang.reflect.", Rule.REFLECTION),
            Map.entry("jdk.internal.reflect.", Rule.REFLECTION),
            Map.entry("java.lang.invoke.", Rule.METHOD_HANDLE),
            Map.entry("java.lang.ClassLoader", Rule.CLASS_LOADING),
            Map.entry("java.util.ServiceLoader", Rule.CLASS_LOADING),
            Map.entry("jdk.internal.loader.", Rule.CLASS_LOADING),
            Map.entry("java.lang.System.load", Rule.CLASS_LOADING),
            Map.entry("java.lang.Runtime.load", Rule.CLASS_LOADING),
            Map.entry("java.lang.Runtime.exec", Rule.HOST_RESOURCE),
            Map.entry("java.lang.Thread", Rule.THREADS),
            Map.entry("java.lang.ref.Cleaner", Rule.THREADS),
            Map.entry("java.lang.ref.ReferenceQueue.remove", Rule.THREADS),
            Map.entry("java.util.concurrent.", Rule.THREADS));

    private final AnalyzedWorld world;
    private final Violations violations;

    LibraryRules(AnalyzedWorld world, Violations violations) {
        this.world = world;
        this.violations = violations;
    }

    void check() {
        world.unresolved().forEach(this::unresolved);
        for (Method method : world.natives()) {
            Rule rule = areaOf(method.qualifiedName(), Rule.NATIVE_METHOD);
            reportAtCallers(rule, method);
        }
        world.instantiatedTypes().forEach(this::finalizer);
    }

    private static Rule areaOf(String qualifiedName, Rule otherwise) {
        LeftOut part = LeftOut.of(ownerOf(qualifiedName));
        if (part != null) {
            return switch (part) {
                case HOST -> Rule.HOST_RESOURCE;
                case CLASS_LOADING -> Rule.CLASS_LOADING;
                case REFLECTION -> Rule.REFLECTION;
                case METHOD_HANDLES -> Rule.METHOD_HANDLE;
                case THREADS -> Rule.THREADS;
                case DATA -> Rule.NOT_IN_LIBRARY;
            };
        }
        for (Map.Entry<String, Rule> area : AREAS) {
            if (qualifiedName.startsWith(area.getKey())) {
                return area.getValue();
            }
        }
        return otherwise;
    }

    /** The class in {@code class.member(descriptor)}. */
    private static String ownerOf(String qualifiedName) {
        int end = qualifiedName.indexOf('(');
        int dot = qualifiedName.lastIndexOf('.', end < 0 ? qualifiedName.length() : end);
        return dot < 0 ? qualifiedName : qualifiedName.substring(0, dot);
    }

    /** Natives are named where they are called. */
    private void reportAtCallers(Rule rule, Method method) {
        var sites = world.callGraph().callersOf(method);
        if (sites.isEmpty()) {
            violations.atLine(rule, method, 0, method.qualifiedName());
        }
        sites.forEach(site ->
                violations.at(rule, site.caller(), site.instructionIndex(), method.qualifiedName() + " is native"));
    }

    private void unresolved(Unresolved problem) {
        switch (problem.what()) {
            case CLASS -> {
                Rule rule = areaOf(problem.name() + ".", Rule.CLASS_MISSING);
                violations.atLine(rule, problem.method(), problem.line(), problem.name());
            }
            case CLASS_FILE -> problem.cause().diagnostics().forEach(d -> violations.add(withPath(d, problem)));
            case FIELD, METHOD -> {
                Rule rule =
                        areaOf(problem.name(), isLibrary(problem.name()) ? Rule.NOT_IN_LIBRARY : Rule.MEMBER_MISSING);
                violations.atLine(rule, problem.method(), problem.line(), problem.name());
            }
        }
    }

    private static boolean isLibrary(String name) {
        return name.startsWith("java.") || name.startsWith("jdk.") || name.startsWith("sun.");
    }

    private Diagnostic withPath(Diagnostic d, Unresolved problem) {
        List<String> path = world.pathFrom(problem.method(), problem.line());
        return new Diagnostic(d.file(), d.line(), d.rule(), d.reason(), d.remedy(), path);
    }

    private void finalizer(JavaType type) {
        if (!(type instanceof ClassType c)) {
            return;
        }
        for (ClassType at = c; at != null; at = at.superClass()) {
            Method finalizer = at.declaredMethod("finalize", "()V");
            if (finalizer != null
                    && !at.javaName().equals(OBJECT)
                    && !at.javaName().equals("java.lang.Enum")) {
                String detail = c.javaName() + " is instantiated and has finalize()";
                violations.atLine(
                        Rule.FINALIZER, finalizer, Bytecode.firstLine(finalizer.node()), detail, world.pathTo(type));
                return;
            }
        }
    }
}
