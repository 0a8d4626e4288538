/**
 * Files, for programs: paths relative to {@code $PWD}, and bytes that come through one buffer outside the heap.
 *
 * <pre>{@code
 * byte[] motd = Files.readAll("/etc/motd");
 * for (String name : Files.names("/bin")) {
 *     ...
 * }
 * }</pre>
 *
 * <p>What goes wrong is a {@link skink.abi.protocol.Refusal}, as the file server says it. Enters: {@code skink.user},
 * {@code skink.abi}. Leaves: {@link skink.user.file.Files}, {@link skink.user.file.OpenFile},
 * {@link skink.user.file.Paths}. Must never import a server. Read {@link skink.user.file.Files} first.
 */
package skink.user.file;
