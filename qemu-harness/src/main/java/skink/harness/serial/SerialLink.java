package skink.harness.serial;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import skink.harness.link.LoopbackPort;

/**
 * Our end of a guest's serial line: QEMU connects, bytes go both ways.
 */
public final class SerialLink implements AutoCloseable {
    /** Receives what the guest prints; called on one network thread, in order. */
    @FunctionalInterface
    public interface Listener {
        /** Bytes have come; the buffer is only valid during the call. */
        void received(ByteBuffer bytes);
    }

    private final LoopbackPort port;

    /**
     * Opens the port that QEMU is to connect to.
     *
     * @throws skink.harness.HarnessFault if there is no loopback port to be had
     */
    public SerialLink(Listener listener) {
        port = LoopbackPort.open(() -> new Receiver(listener));
    }

    /**
     * Hands on bytes; lets a flood gather before it reads on.
     *
     * <p>QEMU writes every character by itself. If each of them woke this thread, a guest that prints without end would
     * cost both sides a thread switch for each byte; with a pause of some milliseconds now and then the characters wait
     * in the socket and come in portions.
     */
    private static final class Receiver extends SimpleChannelInboundHandler<ByteBuf> {
        private static final int FLOOD_BYTES = 2048;
        private static final long FLOOD_NANOS = TimeUnit.MILLISECONDS.toNanos(30);
        private static final long PAUSE_MILLIS = 4;

        private final Listener listener;
        private long windowStartNanos = System.nanoTime();
        private int windowBytes;

        Receiver(Listener listener) {
            this.listener = listener;
        }

        @Override
        protected void channelRead0(ChannelHandlerContext context, ByteBuf bytes) {
            windowBytes += bytes.readableBytes();
            listener.received(bytes.nioBuffer());
        }

        @Override
        public void channelReadComplete(ChannelHandlerContext context) {
            if (windowBytes < FLOOD_BYTES) {
                return;
            }
            long now = System.nanoTime();
            if (now - windowStartNanos < FLOOD_NANOS) {
                Channel channel = context.channel();
                channel.config().setAutoRead(false);
                context.executor()
                        .schedule(() -> channel.config().setAutoRead(true), PAUSE_MILLIS, TimeUnit.MILLISECONDS);
            }
            windowStartNanos = now;
            windowBytes = 0;
        }
    }

    /** The TCP port on the loopback address. */
    public int port() {
        return port.number();
    }

    /**
     * Sends bytes to the guest; they are dropped if the line is closed.
     *
     * @return done when they have left, or when they were dropped
     */
    public CompletableFuture<Void> send(byte[] bytes) {
        CompletableFuture<Void> sent = new CompletableFuture<>();
        port.channel()
                .ifPresentOrElse(
                        channel -> channel.writeAndFlush(Unpooled.copiedBuffer(bytes))
                                .addListener(done -> sent.complete(null)),
                        () -> sent.complete(null));
        return sent;
    }

    /** Sends text as UTF-8. */
    public CompletableFuture<Void> send(String text) {
        return send(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Done when the line has been closed from either end and everything before was received. */
    public CompletableFuture<Void> closed() {
        return port.closed();
    }

    /** Closes the line, or gives up waiting for a connection. */
    @Override
    public void close() {
        port.close();
    }
}
