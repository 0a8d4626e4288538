/**
 * Makes Java of protocols, when the modules that hold and use them are compiled: a javac annotation processor.
 *
 * <p>A protocol is an annotated interface (annotations in {@code skink.abi.protocol}; they are known here by name only).
 * {@link skink.protocol.ProtocolReader} turns it into a {@link skink.protocol.Protocol}, and tells everything that is wrong with
 * it at its source line. Where protocols are compiled, all of them are checked together and listed in an HTML page. Where
 * a package is marked with {@code Stubs}, three classes of each protocol {@code X} are written into it:
 *
 * <ul>
 *   <li>{@code XClient}: encodes a request, sends it, decodes the answer or throws the error;
 *   <li>{@code XServer}: the methods that a server implements;
 *   <li>{@code XDispatcher}: decodes a request, calls the server, encodes its answer or error.
 * </ul>
 *
 * <p>Enters: elements of {@code javax.lang.model}. Leaves: Java source and a page. Must never import guest code. Read
 * {@link skink.protocol.ProtocolProcessor} first.
 */
package skink.protocol;
