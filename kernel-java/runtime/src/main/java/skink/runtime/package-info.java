/**
 * What a compiled program needs at run time: objects, allocation and collection, exceptions, start and end.
 *
 * <p>All of it is Java, compiled with the program; where plain Java cannot say it, {@code skink.magic} does, and the few
 * lines of assembler behind {@link skink.runtime.Stubs} belong to the compiler. Compiled code calls {@code Heap},
 * {@code Throw}, {@code Types}, {@code ClassInit}, {@code LongMath} and {@code FloatMath} without a call in the source.
 * Enters: type descriptors, frame tables and the image, placed by the linker. Leaves: a running program. What stands in
 * for classes of java.base is in {@code skink.runtime.jdk}. Must never import the kernel or a server. Read
 * {@link skink.runtime.Heap}, {@link skink.runtime.Collector} and {@link skink.runtime.Throw} first.
 */
package skink.runtime;
