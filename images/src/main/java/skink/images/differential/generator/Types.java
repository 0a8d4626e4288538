package skink.images.differential.generator;

import java.util.List;
import java.util.Map;

/** The types of Java that generated programs use, by name. */
final class Types {
    static final String STATEMENT = "stmt";
    static final String BLOCK = "block";
    static final String MEMBER = "member";

    static final List<String> SMALL = List.of("byte", "short", "char");
    static final List<String> WIDE = List.of("int", "long", "float", "double");
    static final List<String> ARRAYS = List.of(
            "int[]",
            "int[]",
            "int[]",
            "long[]",
            "double[]",
            "byte[]",
            "char[]",
            "short[]",
            "float[]",
            "boolean[]",
            "String[]",
            "Object[]",
            "int[][]",
            "long[][]");
    static final Map<String, String> BOXES = Map.of(
            "Integer",
            "int",
            "Long",
            "long",
            "Double",
            "double",
            "Character",
            "char",
            "Boolean",
            "boolean",
            "Byte",
            "byte");
    /** Collections by what they hold; keys hash by value, so that the order of iteration is the same everywhere. */
    static final List<String> LISTS = List.of("ArrayList<Integer>", "ArrayList<String>", "LinkedList<Integer>");

    static final List<String> QUEUES =
            List.of("ArrayDeque<Integer>", "PriorityQueue<Integer>", "PriorityQueue<String>");
    static final List<String> MAPS = List.of(
            "HashMap<Integer, Integer>",
            "HashMap<String, Integer>",
            "TreeMap<Integer, String>",
            "LinkedHashMap<String, Integer>");
    static final List<String> SETS = List.of("HashSet<Integer>", "TreeSet<String>", "LinkedHashSet<Integer>");

    private Types() {}

    static boolean isArray(String type) {
        return type.endsWith("[]");
    }

    static String element(String arrayType) {
        return arrayType.substring(0, arrayType.length() - 2);
    }

    static boolean isWide(String type) {
        return WIDE.contains(type);
    }

    static boolean isNumeric(String type) {
        return WIDE.contains(type) || SMALL.contains(type);
    }

    static boolean isPrimitive(String type) {
        return isNumeric(type) || type.equals("boolean");
    }

    static boolean isCollection(String type) {
        return LISTS.contains(type) || QUEUES.contains(type) || MAPS.contains(type) || SETS.contains(type);
    }

    /** The type argument number {@code index} of a generic type. */
    static String argument(String type, int index) {
        return type.substring(type.indexOf('<') + 1, type.length() - 1).split(", ")[index];
    }

    /** The shortest expression of this type. */
    static String simplest(String type) {
        if (BOXES.containsKey(type)) {
            return "((" + type + ") " + simplest(BOXES.get(type)) + ")";
        }
        return switch (type) {
            case "boolean" -> "true";
            case "int" -> "1";
            case "long" -> "1L";
            case "float" -> "1f";
            case "double" -> "1d";
            case "byte", "short", "char" -> "((" + type + ") 1)";
            case "String" -> "\"\"";
            case "Object" -> "((Object) \"\")";
            case STATEMENT, MEMBER, BLOCK -> "";
            default ->
                isArray(type)
                        ? "new " + type.replaceFirst("\\[]", "[1]")
                        : isCollection(type) ? "new " + type + "()" : "((" + type + ") null)";
        };
    }
}
