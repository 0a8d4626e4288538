/**
 * Tests of the back end as a whole: methods are compiled to machine code and run on this machine's processor.
 *
 * <p>{@link skink.compiler.backend.NativeProgram} links compiled methods with a tiny entry routine into a Linux process;
 * {@link skink.compiler.backend.JavaMethods} compiles Java source that way, {@link skink.compiler.backend.RandomMethods}
 * writes such source from a seed. Where i386 programs do not run, the tests skip and say so.
 */
package skink.compiler.backend;
