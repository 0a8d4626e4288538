/**
 * The target of processes: where a program goes that runs under our own kernel, and the routines that it needs besides its
 * compiled methods.
 *
 * <p>Enters: the compiler's assembler and linker, {@code skink.abi.user}. Leaves: {@link skink.boot.user.UserPlatform} for the
 * compiler's driver. Must never import guest code or the kernel's boot routines. Read that class first.
 */
package skink.boot.user;
