package skink.compiler.world;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Numbers by which compiled code asks whether one type is a subtype of another: an interval of the class tree's preorder
 * for classes (a subclass's interval lies in that of its superclass), a bit for interfaces.
 */
final class TypeNumbers {
    private final Map<ClassType, Integer> low = new HashMap<>();
    private final Map<ClassType, Integer> high = new HashMap<>();
    private final Map<ClassType, Integer> bits = new HashMap<>();
    private int next = 1;

    TypeNumbers(Set<JavaType> described) {
        Map<ClassType, List<ClassType>> children = new LinkedHashMap<>();
        List<ClassType> tops = new ArrayList<>();
        for (JavaType type : described) {
            if (type instanceof ClassType c) {
                if (c.isInterface()) {
                    bits.put(c, bits.size());
                } else if (c.superClass() == null) {
                    tops.add(c);
                } else {
                    children.computeIfAbsent(c.superClass(), k -> new ArrayList<>())
                            .add(c);
                }
            }
        }
        tops.forEach(top -> number(top, children));
    }

    private void number(ClassType type, Map<ClassType, List<ClassType>> children) {
        low.put(type, next++);
        children.getOrDefault(type, List.of()).forEach(child -> number(child, children));
        high.put(type, next - 1);
    }

    int low(ClassType type) {
        return required(low, type);
    }

    int high(ClassType type) {
        return required(high, type);
    }

    int bit(ClassType type) {
        return required(bits, type);
    }

    private static int required(Map<ClassType, Integer> map, ClassType type) {
        Integer number = map.get(type);
        if (number == null) {
            throw new IllegalArgumentException(type + " is not a described type of that sort");
        }
        return number;
    }
}
