/**
 * The image heap: objects made at build time, static fields and type descriptors as sections for the linker.
 *
 * <p>{@link skink.compiler.imageheap.ImageHeap} collects the objects that compiled code and static fields refer to and places
 * them: immutable ones in {@code .imageconst}, the rest in {@code .image}, each without gaps, so that the run-time system
 * can walk from object to object; static fields in {@code .static_refs} and {@code .statics}; type descriptors in
 * {@code .types}; identity hashes given at build time in {@code .image_hashes}; initialisation records in {@code .data}.
 * The layout of objects and descriptors is {@link skink.compiler.world.ObjectModel}'s.
 *
 * <p>Enters: a closed world and the build-time heap. Leaves: fragments with symbols and relocations. The same input gives
 * the same bytes. Must never import code generation (ssa, lir, target). Read {@link skink.compiler.imageheap.ImageHeap}
 * first.
 */
package skink.compiler.imageheap;
