/**
 * The name server: numbers, texts and endpoints under names, and who is told when they change.
 *
 * <p>What it keeps stands in classes that know neither messages nor kernel: {@link skink.servers.ds.Names} is the table,
 * {@link skink.servers.ds.Subscribers} who wants to hear of it. {@link skink.servers.ds.NameServer} is the server around them and
 * {@link skink.servers.ds.Processes} its hand on the kernel, whom it asks who lives: nobody tells it of ends.
 *
 * <p>Its plan lets it use NOTIFY towards all who may subscribe; who cannot be notified is refused. Enters: {@code
 * skink.user.server}, {@code skink.abi}. Leaves: notifications. Must never import another server. Read
 * {@link skink.servers.ds.Names} first.
 */
package skink.servers.ds;
