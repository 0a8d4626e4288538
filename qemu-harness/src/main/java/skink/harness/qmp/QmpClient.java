package skink.harness.qmp;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.handler.codec.LineBasedFrameDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import skink.harness.HarnessFault;
import skink.harness.link.LoopbackPort;

/**
 * Speaks QMP with one QEMU: negotiates, sends commands, hands on events.
 *
 * <p>{@link #ready()} is done when QEMU has accepted the negotiation; before that no command may be sent. When the
 * connection ends, every open command fails.
 *
 * <pre>{@code
 * QmpClient qmp = new QmpClient(event -> log(event));
 * start("qemu-system-i386", "-chardev", "socket,id=qmp0,host=127.0.0.1,port=" + qmp.port(), …);
 * qmp.ready().get(5, SECONDS);
 * qmp.screendump(Path.of("screen.png"));
 * }</pre>
 */
public final class QmpClient implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MAX_MESSAGE_BYTES = 4 << 20;
    private static final long COMMAND_MILLIS = 5_000;

    private final LoopbackPort port;
    private final Consumer<QmpEvent> events;
    private final AtomicLong nextId = new AtomicLong();
    private final Map<Long, CompletableFuture<JsonNode>> open = new ConcurrentHashMap<>();
    private final CompletableFuture<Void> ready = new CompletableFuture<>();

    /**
     * Opens the port that QEMU is to connect to.
     *
     * @param events receives events, on a network thread
     */
    public QmpClient(Consumer<QmpEvent> events) {
        this.events = events;
        this.port = LoopbackPort.open(() -> new ChannelInitializer<SocketChannel>() {
            @Override
            protected void initChannel(SocketChannel channel) {
                channel.pipeline().addLast(new LineBasedFrameDecoder(MAX_MESSAGE_BYTES), new Messages());
            }
        });
        port.closed().thenRun(this::failAll);
    }

    /** The TCP port on the loopback address. */
    public int port() {
        return port.number();
    }

    /** Done when commands may be sent; fails if the connection ends before. */
    public CompletableFuture<Void> ready() {
        return ready;
    }

    /** Done when the connection has ended and all events were handed on. */
    public CompletableFuture<Void> closed() {
        return port.closed();
    }

    /**
     * Sends a command; the future holds what QEMU returned, or fails with QEMU's words.
     *
     * <p>No newline follows the closing brace. QEMU acts at the brace; a byte that it had not read when it ends would
     * make its system reset the connection, and the answer and the last events would be lost with it.
     */
    public CompletableFuture<JsonNode> execute(String command, Map<String, ?> arguments) {
        long id = nextId.incrementAndGet();
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        open.put(id, answer);
        ObjectNode message = JSON.createObjectNode().put("execute", command).put("id", id);
        if (!arguments.isEmpty()) {
            message.set("arguments", JSON.valueToTree(arguments));
        }
        byte[] bytes = message.toString().getBytes(StandardCharsets.UTF_8);
        port.channel()
                .ifPresentOrElse(
                        channel -> channel.writeAndFlush(Unpooled.wrappedBuffer(bytes))
                                .addListener(sent -> {
                                    if (!sent.isSuccess()) {
                                        fail(id, "the control line is closed");
                                    }
                                }),
                        () -> fail(id, "the control line is closed"));
        return answer;
    }

    /**
     * Sends a command and waits for the answer.
     *
     * @throws HarnessFault if QEMU refuses, does not answer in time, or is gone
     */
    public JsonNode call(String command, Map<String, ?> arguments) {
        try {
            return execute(command, arguments).get(COMMAND_MILLIS, TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new HarnessFault(
                    "QEMU refused a command (" + e.getCause().getMessage() + ")", command, "see QEMU's log", e);
        } catch (TimeoutException e) {
            throw new HarnessFault("QEMU does not answer", command, "see whether the process is stopped", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new HarnessFault("interrupted while QEMU was asked", command, "run it again", e);
        }
    }

    /** Whether QEMU answers within the time. */
    public boolean answers(long millis) {
        try {
            execute("query-status", Map.of()).get(millis, TimeUnit.MILLISECONDS);
            return true;
        } catch (ExecutionException | TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Stops all virtual CPUs. */
    public void stop() {
        call("stop", Map.of());
    }

    /** Lets the virtual CPUs run. */
    public void cont() {
        call("cont", Map.of());
    }

    /** Asks QEMU to end; it may be gone before it answers. */
    public CompletableFuture<JsonNode> quit() {
        return execute("quit", Map.of());
    }

    /** Sends a non-maskable interrupt to all virtual CPUs. */
    public void injectNmi() {
        call("inject-nmi", Map.of());
    }

    /** Writes the screen to a PNG file. */
    public void screendump(Path png) {
        call("screendump", Map.of("filename", png.toAbsolutePath().toString(), "format", "png"));
    }

    /** Runs a command of the human monitor and returns what it prints. */
    public String monitor(String command) {
        return call("human-monitor-command", Map.of("command-line", command)).asText();
    }

    @Override
    public void close() {
        port.close();
    }

    private void failAll() {
        ready.completeExceptionally(new IllegalStateException("the control line was closed"));
        open.keySet().forEach(id -> fail(id, "the control line was closed"));
    }

    private void fail(long id, String why) {
        CompletableFuture<JsonNode> answer = open.remove(id);
        if (answer != null) {
            answer.completeExceptionally(new IllegalStateException(why));
        }
    }

    private void negotiate() {
        execute("qmp_capabilities", Map.of()).whenComplete((answer, failure) -> {
            if (failure == null) {
                ready.complete(null);
            } else {
                ready.completeExceptionally(failure);
            }
        });
    }

    private void message(JsonNode message) {
        if (message.has("QMP")) {
            negotiate();
        } else if (message.has("event")) {
            JsonNode data = message.path("data");
            String reason = data.path("reason").asText(data.path("action").asText(""));
            events.accept(new QmpEvent(message.path("event").asText(), reason));
        } else if (message.has("error")) {
            fail(message.path("id").asLong(), message.path("error").path("desc").asText("no reason given"));
        } else {
            CompletableFuture<JsonNode> answer = open.remove(message.path("id").asLong());
            if (answer != null) {
                answer.complete(message.path("return"));
            }
        }
    }

    private final class Messages extends SimpleChannelInboundHandler<ByteBuf> {
        @Override
        protected void channelRead0(ChannelHandlerContext context, ByteBuf line) throws JsonProcessingException {
            message(JSON.readTree(line.toString(StandardCharsets.UTF_8)));
        }
    }
}
