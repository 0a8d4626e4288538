package skink.harness.link;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import skink.harness.HarnessFault;

/**
 * A listening port on the loopback address that takes exactly one connection.
 */
public final class LoopbackPort implements AutoCloseable {
    /** The address that QEMU is to connect to. */
    public static final String HOST = "127.0.0.1";

    /** Two daemon threads serve all machines of this JVM; handlers do not block for longer than a disk write. */
    private static final NioEventLoopGroup LOOPS =
            new NioEventLoopGroup(2, new DefaultThreadFactory("skink-link", true));

    private final Channel listener;
    private final int number;
    private final CompletableFuture<Channel> connected;
    private final CompletableFuture<Void> closed;

    /** A killed QEMU resets its connections; for us that is an end like any other. */
    private static final class CloseOnError extends ChannelInboundHandlerAdapter {
        @Override
        public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
            context.close();
        }
    }

    private LoopbackPort(Channel listener, CompletableFuture<Channel> connected, CompletableFuture<Void> closed) {
        this.listener = listener;
        this.number = ((InetSocketAddress) listener.localAddress()).getPort();
        this.connected = connected;
        this.closed = closed;
    }

    /**
     * Listens on a free port.
     *
     * @param handler makes the last handler of the one connection
     * @throws HarnessFault if the system gives no port
     */
    public static LoopbackPort open(Supplier<ChannelHandler> handler) {
        CompletableFuture<Channel> connected = new CompletableFuture<>();
        CompletableFuture<Void> closed = new CompletableFuture<>();
        AtomicBoolean taken = new AtomicBoolean();
        ServerBootstrap bootstrap = new ServerBootstrap()
                .group(LOOPS)
                .channel(NioServerSocketChannel.class)
                .option(ChannelOption.SO_BACKLOG, 1)
                .childOption(ChannelOption.TCP_NODELAY, true)
                .childHandler(new ChannelInitializer<SocketChannel>() {
                    @Override
                    protected void initChannel(SocketChannel channel) {
                        if (!taken.compareAndSet(false, true)) {
                            channel.close();
                            return;
                        }
                        channel.pipeline().addLast(handler.get(), new CloseOnError());
                        channel.closeFuture().addListener(done -> closed.complete(null));
                        channel.parent().close();
                        connected.complete(channel);
                    }
                });
        var bound = bootstrap.bind(new InetSocketAddress(HOST, 0)).awaitUninterruptibly();
        if (!bound.isSuccess()) {
            throw new HarnessFault(
                    "cannot listen on the loopback address (" + bound.cause().getMessage() + ")",
                    HOST,
                    "check the limits on sockets and the network name space of this process",
                    bound.cause());
        }
        return new LoopbackPort(bound.channel(), connected, closed);
    }

    /** The number of the TCP port. */
    public int number() {
        return number;
    }

    /** The connection, if it stands or stood. */
    public Optional<Channel> channel() {
        return connected.isCompletedExceptionally() ? Optional.empty() : Optional.ofNullable(connected.getNow(null));
    }

    /** Done once the connection has ended, or once {@link #close} was called before there was one. */
    public CompletableFuture<Void> closed() {
        return closed;
    }

    /** Ends the connection, or stops waiting for one. */
    @Override
    public void close() {
        listener.close();
        if (connected.cancel(false)) {
            closed.complete(null);
        } else {
            connected.thenAccept(Channel::close);
        }
    }
}
