package skink.programs.conformance.library.util;

import java.util.Collections;
import java.util.EmptyStackException;
import java.util.Enumeration;
import java.util.Hashtable;
import java.util.List;
import java.util.Stack;
import java.util.TreeMap;
import java.util.Vector;

/** {@code Vector}, {@code Stack}, {@code Hashtable} and {@code Enumeration}. */
public final class LegacyCollections {
    private LegacyCollections() {}

    public static void main(String[] arguments) {
        Vector<Integer> vector = new Vector<>(List.of(1, 2, 3));
        vector.addElement(4);
        vector.insertElementAt(0, 0);
        vector.removeElement(2);
        System.out.println(vector + " " + vector.elementAt(1) + " " + vector.firstElement() + vector.lastElement() + " "
                + vector.indexOf(3));
        Enumeration<Integer> elements = vector.elements();
        while (elements.hasMoreElements()) {
            System.out.print(elements.nextElement() + " ");
        }
        Stack<String> stack = new Stack<>();
        stack.push("a");
        stack.push("b");
        System.out.println(stack.peek() + stack.search("a") + stack.pop() + stack.pop() + stack.empty());
        try {
            stack.pop();
        } catch (EmptyStackException e) {
            System.out.println(e);
        }
        Hashtable<String, Integer> table = new Hashtable<>();
        table.put("one", 1);
        table.put("two", 2);
        table.merge("two", 5, Integer::sum);
        System.out.println(new TreeMap<>(table) + " " + table.contains(7) + " " + table.getOrDefault("x", 0) + " "
                + table.remove("one") + table + table.computeIfAbsent("k", String::length));
        try {
            table.put("n", null);
        } catch (NullPointerException e) {
            System.out.println("no null");
        }
        List<String> keys = Collections.list(table.keys());
        Collections.sort(keys);
        System.out.println(keys);
    }
}
