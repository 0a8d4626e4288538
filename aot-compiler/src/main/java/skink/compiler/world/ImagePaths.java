package skink.compiler.world;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;

/** How objects of the image hang on static fields: for each type a shortest chain of references to one of its objects. */
final class ImagePaths {
    private final AnalyzedWorld world;
    private final Map<Object, Object> heldBy = new IdentityHashMap<>();
    private final Map<Object, Field> fieldOf = new IdentityHashMap<>();
    private final Map<JavaType, Object> first = new HashMap<>();

    ImagePaths(AnalyzedWorld world) {
        this.world = world;
    }

    /** Breadth first from all static fields at once; done when the first question comes. */
    private void search() {
        Deque<Object> open = new ArrayDeque<>();
        for (Field field : world.accessedStaticFields()) {
            boolean known = FieldLayout.isReference(field.descriptor())
                    && world.initTime(field.owner()) != ClosedWorld.InitTime.RUN;
            Object value = known ? world.heap().staticValue(field) : null;
            if (value != null && fieldOf.putIfAbsent(value, field) == null) {
                note(value, null, open);
            }
        }
        while (!open.isEmpty()) {
            Object object = open.remove();
            for (Object next : world.heap().references(object)) {
                if (!heldBy.containsKey(next)) {
                    note(next, object, open);
                }
            }
        }
    }

    private void note(Object object, Object holder, Deque<Object> open) {
        heldBy.put(object, holder);
        first.putIfAbsent(world.heap().typeOf(object), object);
        open.add(object);
    }

    private Object find(JavaType type) {
        if (heldBy.isEmpty()) {
            search();
        }
        return first.get(type);
    }

    /** The static field, then the types of the objects on the way, the type itself last; empty if there is no chain. */
    List<String> to(JavaType type) {
        Object object = find(type);
        if (object == null) {
            return List.of();
        }
        LinkedList<String> chain = new LinkedList<>();
        Object at = object;
        for (; heldBy.get(at) != null; at = heldBy.get(at)) {
            chain.addFirst(world.heap().typeOf(at).toString());
        }
        chain.addFirst(world.heap().typeOf(at).toString());
        chain.addFirst("static field " + fieldOf.get(at));
        return Collections.unmodifiableList(new ArrayList<>(chain));
    }

    /** Where the static field at the beginning of that chain is accessed. */
    List<String> accessOf(JavaType type) {
        Object at = find(type);
        while (at != null && heldBy.get(at) != null) {
            at = heldBy.get(at);
        }
        return at == null ? List.of() : world.pathTo(fieldOf.get(at));
    }
}
