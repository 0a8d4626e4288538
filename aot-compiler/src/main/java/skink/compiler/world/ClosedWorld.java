package skink.compiler.world;

import java.util.List;
import java.util.Set;

/**
 * What is known once nothing new can be reached: the questions that later stages ask.
 *
 * <p>All collections have a deterministic order (that of discovery), so that the same input gives the same bytes.
 */
public interface ClosedWorld {
    World world();

    /** Methods that may run and have a body to compile; natives with a {@code @Stub} are not among them. */
    Set<Method> reachableMethods();

    /** Types of which an object may exist at run time, image heap included, and array types. */
    Set<JavaType> instantiatedTypes();

    /** Types that need a descriptor: instantiated ones, their supertypes, and those named by casts and class literals. */
    Set<JavaType> describedTypes();

    /** Static fields that reachable code reads or writes. */
    Set<Field> accessedStaticFields();

    /** Whether the instruction may run; false behind conditions that are constant in this world. */
    boolean isLive(Method method, int instructionIndex);

    /** The methods that a virtual or interface call resolved to {@code method} may run, given the static receiver type. */
    List<Method> targets(Method method, JavaType receiver);

    /** The byte offset in a type descriptor of the slot for {@code method}; only for methods called through a table. */
    int dispatchOffset(Method method);

    /** The method that stands in that slot of {@code type}'s table, or null. */
    Method dispatchEntry(JavaType type, int slotIndex);

    /** How many dispatch slots the descriptor of {@code type} has. */
    int dispatchSlots(JavaType type);

    /** When the class's static initialiser runs. */
    InitTime initTime(ClassType type);

    /** Whether execution can begin at this method: then nobody has initialised its class before. */
    boolean isRoot(Method method);

    /** See {@link #initTime}. */
    enum InitTime {
        /** There is nothing to run. */
        NEVER,
        /** The compiler ran it: the results are in the image. */
        BUILD,
        /** It runs at the first use, as the language specification says. */
        RUN
    }

    /** The byte offset of an instance field in its objects. */
    int fieldOffset(Field field);

    /** The size in bytes of an object of this class, header included, a multiple of {@link ObjectModel#OBJECT_ALIGNMENT}. */
    int instanceSize(ClassType type);

    /** The byte offsets of the reference fields of an object of this class, ascending. */
    int[] referenceOffsets(ClassType type);

    /** The first number of the interval that {@code type} and its subclasses have in the class tree's preorder. */
    int subtypeLow(ClassType type);

    /** The last number of that interval. */
    int subtypeHigh(ClassType type);

    /** The bit number of an interface in {@link ObjectModel#TYPE_INTERFACE_BITS}. */
    int interfaceBit(ClassType interfaceType);

    /** The value that a static final field of a class initialised at build time has for ever, or null if it is not known. */
    Object constantValue(Field field);
}
